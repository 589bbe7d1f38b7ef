package cardinality.identity;

import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import java.util.function.Supplier;

/** Rows for the tests, and objects for these rows. Nothing here calls {@code equals}. */
public final class Seed {

    private Seed() {}

    /** Saves a user and returns its id. */
    public static Long user(Scope scope, String username, String displayName) {
        User user = new User(username, displayName);
        scope.inTransaction(em -> em.persist(user));
        return user.getId();
    }

    /** Saves a post of a saved user and returns its id. */
    public static Long post(Scope scope, Long author, String title) {
        Supplier<Long> id = scope.fromTransaction(em -> {
            Post post = new Post(title, em.find(User.class, author));
            em.persist(post);
            return post::getId;
        });
        return id.get();
    }

    /** An object that is not a user, of a class in the same package whose name begins in the same way. */
    public static Object likeAUser() {
        return new UserTest();
    }

    /** An object that is not a post, of a class in the same package whose name begins in the same way. */
    public static Object likeAPost() {
        return new PostTest();
    }

    /** Loads an object in a session of its own, which is closed by the time it is returned. */
    public static <T> T loaded(Scope scope, Class<T> type, Long id) {
        return scope.fromTransaction(em -> em.find(type, another(id)));
    }

    /** Loads an object like {@link #loaded}, and all that belongs to it. */
    public static <T> T loadedWhole(Scope scope, Class<T> type, Long id) {
        return scope.fromTransaction(em -> whole(em, type, id));
    }

    /** Loads an object and all that belongs to it. */
    public static <T> T whole(EntityManager em, Class<T> type, Long id) {
        T found = em.find(type, another(id));
        if (found instanceof Post post) {
            post.getAuthor().getUsername();
        }
        return found;
    }

    /** The same number, but not the same object: a loaded entity keeps the id object that {@code find} was given. */
    private static Long another(Long id) {
        return Long.valueOf(id.longValue());
    }
}
