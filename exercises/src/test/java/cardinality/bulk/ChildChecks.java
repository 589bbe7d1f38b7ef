package cardinality.bulk;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Whether posts are deleted with their comments, and with no others. The returned number is not checked here. */
public final class ChildChecks {

    private static final String WHERE = "Bulk.deletePostsOf";

    private ChildChecks() {}

    /**
     * Fails if posts of a user are still there because of their comments. The foreign key ensures that the comments are
     * deleted too.
     *
     * @param silent a post of the user without comments: if it also stays, the call deleted other rows, which another
     *     criterion checks
     */
    public static void requireDeletion(Scope scope, Seed seed, String username, long silent) {
        Map<Long, String> before = seed.titles();
        Optional<RuntimeException> refusal = delete(scope, username);
        Map<Long, String> left = seed.titlesOf(username);
        Expectation deleted = expected(
                        "all posts of \"" + username + "\" are deleted, whether they have comments or not")
                .statements(scope.statements())
                .where(WHERE)
                .misconception("CHILDREN_LEFT");
        if (CallChecks.isBlocked(scope, WHERE, refusal)) {
            throw deleted.butWas("the database refused: a comment still pointed at one of them")
                    .failure();
        }
        CallChecks.requireChange(scope, before, seed.titles(), WHERE);
        deleted.butWas("there are still " + quoted(left)).unless(left.isEmpty() || left.containsKey(silent));
    }

    /**
     * Fails if posts cannot be deleted because their comments are loaded. Without that, a comment that is left is the
     * business of the other checks.
     *
     * @param before what the caller did in the same transaction
     */
    public static void requireLoadedDeletion(Scope scope, String username, Consumer<EntityManager> before) {
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> {
            before.accept(em);
            CallChecks.call(em, e -> new Bulk().deletePostsOf(e, username));
        });
        expected("all posts of \"" + username + "\" are deleted, also if the caller has loaded their comments")
                .butWas("the database refused: a comment still pointed at one of them")
                .statements(scope.statements())
                .where(WHERE)
                .misconception("REMOVED_IN_VAIN")
                .unless(refusal.filter(CallChecks::isForeignKey).isEmpty());
    }

    /** Fails if a post that is left has lost a comment. */
    public static void requireOtherComments(Scope scope, Seed seed, String username) {
        Map<Long, String> before = seed.bodies();
        Map<Long, Long> posts = seed.postsOfComments();
        delete(scope, username);
        Map<Long, String> lost = new TreeMap<>(before);
        lost.keySet().removeAll(seed.bodies().keySet());
        lost.keySet().removeIf(comment -> !seed.titles().containsKey(posts.get(comment)));
        expected("posts that stay keep all their comments")
                .butWas("they have lost " + (lost.size() == 1 ? "the comment " : "the comments ") + quoted(lost))
                .statements(scope.statements())
                .where(WHERE)
                .misconception("TOO_MANY_CHILDREN")
                .unless(lost.isEmpty());
    }

    private static String quoted(Map<Long, String> texts) {
        return texts.values().stream().map(text -> '"' + text + '"').collect(Collectors.joining(", "));
    }

    private static Optional<RuntimeException> delete(Scope scope, String username) {
        scope.statements().clear();
        return scope.attempt(em -> CallChecks.call(em, e -> new Bulk().deletePostsOf(e, username)));
    }
}
