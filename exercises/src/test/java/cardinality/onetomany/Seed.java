package cardinality.onetomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.ByReference;
import cardinality.testkit.CriterionFailure;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Expectation;
import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Rows for the tests, and links between objects.
 *
 * <p>Nothing here relies on what a single criterion requires: both sides of a link are set directly, and every object
 * is persisted separately. So only the tests that are about it find a helper that forgets a side, or a missing
 * cascade.
 */
public final class Seed {

    private Seed() {}

    /** Saves a user and returns its id. */
    public static Long user(Scope scope, String username) {
        return saved(scope, "User", em -> {
            User user = new User(username);
            em.persist(user);
            return user::getId;
        });
    }

    /** Saves a post of a saved user, checks that the two are linked, and returns the id of the post. */
    public static Long post(Scope scope, Long author, String title) {
        Long id = saved(scope, "Post.author", em -> {
            Post post = new Post(title);
            link(em.find(User.class, author), post);
            em.persist(post);
            return post::getId;
        });
        requireAuthor(scope, id, author);
        return id;
    }

    /** Saves a comment on a saved post, checks that the two are linked, and returns the id of the comment. */
    public static Long comment(Scope scope, Long post, String body) {
        Long id = saved(scope, "Comment.post", em -> {
            Comment comment = new Comment(body);
            link(em.find(Post.class, post), comment);
            em.persist(comment);
            return comment::getId;
        });
        requirePost(scope, id, post);
        return id;
    }

    /** Runs an action that persists something, and returns the id that the action supplies. */
    public static Long saved(Scope scope, String where, Function<EntityManager, Supplier<Long>> action) {
        List<Supplier<Long>> id = new ArrayList<>();
        Optional<RuntimeException> refusal =
                scope.attempt(em -> RelationChecks.comesToAnEnd(() -> id.add(action.apply(em))));
        if (refusal.isPresent()) {
            if (!(refusal.get() instanceof PersistenceException)) {
                throw refusal.get();
            }
            throw refused(scope, refusal.get(), where);
        }
        return id.get(0).get();
    }

    /**
     * Fails like {@link #saved} if the INSERT of a child was refused. In that case saving was passed on to the child,
     * so the mistake is in the row, not in a cascade.
     */
    public static void requireRowAccepted(Optional<RuntimeException> refusal, Scope scope, String table, String where) {
        if (refusal.isPresent() && scope.statements().count(Kind.INSERT, table) > 0) {
            throw refused(scope, refusal.get(), where);
        }
    }

    private static CriterionFailure refused(Scope scope, RuntimeException refusal, String where) {
        KeyChecks.requireSharedParents(scope);
        return unlinked("it was refused: " + RelationChecks.reason(refusal), where)
                .failure();
    }

    /** A saved user, detached, with its posts loaded. */
    public static User detachedUser(Scope scope, Long id) {
        return scope.fromTransaction(em -> {
            User user = em.find(User.class, id);
            // Whatever the getter returns, counting loads the collection behind it.
            user.getPosts().size();
            return user;
        });
    }

    /** A saved post, detached, with its comments loaded. */
    public static Post detachedPost(Scope scope, Long id) {
        return scope.fromTransaction(em -> {
            Post post = em.find(Post.class, id);
            post.getComments().size();
            return post;
        });
    }

    /** Reads a post back and fails unless it has this author. */
    public static void requireAuthor(Scope scope, Long post, Long author) {
        Optional<Long> found = scope.fromTransaction(
                em -> Optional.ofNullable(em.find(Post.class, post).getAuthor()).map(User::getId));
        unlinked(
                        found.isEmpty()
                                ? "it has none when it is read back"
                                : "it has another one when it is read back",
                        "Post.author")
                .unless(found.equals(Optional.of(author)));
    }

    /** Reads a comment back and fails unless it is on this post. */
    public static void requirePost(Scope scope, Long comment, Long post) {
        Optional<Long> found = scope.fromTransaction(em ->
                Optional.ofNullable(em.find(Comment.class, comment).getPost()).map(Post::getId));
        unlinked(
                        found.isEmpty()
                                ? "it has none when it is read back"
                                : "it has another one when it is read back",
                        "Comment.post")
                .unless(found.equals(Optional.of(post)));
    }

    /** Links a post to a user, on both sides. */
    public static void link(User author, Post post) {
        link(post, author::getPosts, () -> post.setAuthor(author), () -> post.setAuthor(null), author::addPost);
    }

    /** Links a comment to a post, on both sides. */
    public static void link(Post post, Comment comment) {
        link(comment, post::getComments, () -> comment.setPost(post), () -> comment.setPost(null), post::addComment);
    }

    /** Takes the post with this id away from a user, on both sides. */
    public static void unlinkPost(User author, Long id) {
        Post post = author.getPosts().stream()
                .filter(p -> p.getId().equals(id))
                .findFirst()
                .orElseThrow();
        unlink(post, author::getPosts, author::removePost);
        clear(() -> post.setAuthor(null));
    }

    /** Takes the comment with this id away from a post, on both sides. */
    public static void unlinkComment(Post post, Long id) {
        Comment comment = post.getComments().stream()
                .filter(c -> c.getId().equals(id))
                .findFirst()
                .orElseThrow();
        unlink(comment, post::getComments, post::removeComment);
        clear(() -> comment.setPost(null));
    }

    private static <C> void link(
            C child, Supplier<Collection<C>> children, Runnable setParent, Runnable clearParent, Consumer<C> helper) {
        RelationChecks.comesToAnEnd(setParent);
        if (children.get() == null || ByReference.holds(children.get(), child)) {
            return;
        }
        byHand(() -> children.get().add(child));
        if (!ByReference.holds(children.get(), child)) {
            // The getter returns only a view: the helper is the only way to change the collection, and it may skip a
            // child that already has the right parent.
            clear(clearParent);
            RelationChecks.comesToAnEnd(() -> helper.accept(child));
            setParent.run();
        }
    }

    private static <C> void unlink(C child, Supplier<Collection<C>> children, Consumer<C> helper) {
        byHand(() -> children.get().removeIf(c -> c == child));
        if (ByReference.holds(children.get(), child)) {
            helper.accept(child);
        }
    }

    /** Rows do not depend on it: the child leaves the collection. */
    private static void clear(Runnable clearParent) {
        try {
            clearParent.run();
        } catch (RuntimeException refusesNull) {
            // The tests of the helpers find this.
        }
    }

    private static void byHand(Runnable change) {
        try {
            change.run();
        } catch (UnsupportedOperationException readOnlyView) {
            // The helper takes over.
        }
    }

    private static Expectation unlinked(String found, String where) {
        return switch (where) {
            case "Post.author" ->
                expected("a post is saved with the author that was set on it")
                        .butWas(found)
                        .where(where)
                        .misconception("NOT_OWNER");
            case "Comment.post" ->
                expected("a comment is saved with the post that was set on it")
                        .butWas(found)
                        .where(where)
                        .misconception("NOT_OWNER");
            default -> expected("a user can be saved").butWas(found).where(where);
        };
    }
}
