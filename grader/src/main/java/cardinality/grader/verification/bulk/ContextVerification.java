package cardinality.grader.verification.bulk;

import cardinality.bulk.Bulk;
import cardinality.bulk.ContextChecks;
import cardinality.bulk.Seed;
import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** An entity manager that was used before the call, and is used after it. */
@Entities({User.class, Post.class, Comment.class})
@SuppressWarnings("UnnecessaryLambda") // named actions read better in the tests below
final class ContextVerification {

    private static final String RETITLE = "Bulk.retitle";
    private static final String DELETE = "Bulk.deletePostsOf";

    private static final ToIntFunction<EntityManager> RETITLES = em -> new Bulk().retitle(em, "todo", "done");
    private static final ToIntFunction<EntityManager> DELETES = em -> new Bulk().deletePostsOf(em, "lin");

    // lesson: bulk, agrees-afterwards
    @Graded("bulk.no-stale-context")
    void thePostsOfAUserAgreeWithTheTable(Scope scope) {
        Seed seed = new Seed(scope);
        long lin = seed.user("lin");
        seedPosts(seed, lin);
        seedPosts(seed, seed.user("max"));
        for (Map.Entry<String, ToIntFunction<EntityManager>> call :
                List.of(Map.entry(RETITLE, RETITLES), Map.entry(DELETE, DELETES))) {
            ContextChecks.requireSameAsTable(
                    scope,
                    call.getKey(),
                    call.getValue(),
                    "getPosts of a user from find",
                    em -> titlesOf(em, lin),
                    () -> seed.titlesOf("lin"));
        }
    }

    // lesson: bulk, agrees-afterwards
    @Graded("bulk.no-stale-context")
    void deletedCommentsAreNotFound(Scope scope) {
        Seed seed = new Seed(scope);
        seed.comments(seed.post(seed.user("lin"), "noise"), "loud", "louder");
        seed.comments(seed.post(seed.user("max"), "noise"), "loud");
        List<Long> ids = List.copyOf(seed.bodies().keySet());
        ContextChecks.requireSameAsTable(scope, DELETE, DELETES, "find", em -> bodiesFound(em, ids), seed::bodies);
    }

    private static void seedPosts(Seed seed, long author) {
        List.of("todo", "done", "todo", "never").forEach(title -> seed.post(author, title));
    }

    private static Map<Long, String> titlesOf(EntityManager em, long user) {
        return Optional.ofNullable(em.find(User.class, user))
                .map(found -> ContextChecks.titles(found.getPosts()))
                .orElse(Map.of());
    }

    private static Map<Long, String> bodiesFound(EntityManager em, List<Long> ids) {
        Map<Long, String> bodies = new TreeMap<>();
        ids.stream()
                .map(id -> em.find(Comment.class, id))
                .filter(Objects::nonNull)
                .forEach(comment -> bodies.put(comment.getId(), comment.getBody()));
        return bodies;
    }
}
