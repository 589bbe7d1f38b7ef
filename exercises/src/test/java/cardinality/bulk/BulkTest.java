package cardinality.bulk;

import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.util.List;
import java.util.Map;

@Entities({User.class, Post.class, Comment.class})
final class BulkTest {

    // lesson: bulk, exact-title, count-changed, transaction
    @Graded(
            value = "bulk.row-count",
            needs = {"Post.author", "Comment.post"})
    void retitleChangesAndCountsThePostsWithTheOldTitle(Scope scope) {
        Seed seed = new Seed(scope);
        long ada = seed.user("ada");
        long bob = seed.user("bob");
        List.of("draft", "about", "draft", "published").forEach(title -> seed.post(ada, title));
        List.of("zoo", "draft", "published", "editing").forEach(title -> seed.post(bob, title));
        RowChecks.retitles(scope, seed, "draft", "published");
    }

    // lesson: bulk, exact-username, count-deleted, user-stays
    @Graded(
            value = "bulk.row-count",
            needs = {"Post.author", "Comment.post"})
    void deletePostsOfDeletesAndCountsThePostsOfOneUser(Scope scope) {
        Seed seed = new Seed(scope);
        long ada = seed.user("ada");
        long bob = seed.user("bob");
        List.of("first", "second").forEach(title -> seed.post(ada, title));
        List.of("first", "second", "third").forEach(title -> seed.post(bob, title));
        RowChecks.deletes(scope, seed, "ada");
    }

    // lesson: bulk, few-statements
    @Graded(
            value = "bulk.one-statement",
            needs = {"Post.author", "Comment.post"})
    void retitleTakesFewStatements(Scope scope) {
        Seed seed = new Seed(scope);
        for (int i = 1; i <= 12; i++) {
            long author = seed.user("user " + i);
            List.of("draft", "published", "about").forEach(title -> seed.post(author, title));
        }
        Map<Long, String> before = seed.titles();
        CallChecks.requireFewStatements(
                scope, seed, "Bulk.retitle", em -> new Bulk().retitle(em, "draft", "published"));
        CallChecks.requireChange(scope, before, seed.titles(), "Bulk.retitle");
    }

    // lesson: bulk, few-statements
    @Graded(
            value = "bulk.one-statement",
            needs = {"Post.author", "Comment.post"})
    void deletePostsOfTakesFewStatements(Scope scope) {
        Seed seed = new Seed(scope);
        long ada = seed.user("ada");
        long bob = seed.user("bob");
        for (int i = 1; i <= 12; i++) {
            seed.post(ada, "ada's number " + i);
            seed.post(bob, "bob's number " + i);
        }
        Map<Long, String> before = seed.titles();
        CallChecks.requireFewStatements(scope, seed, "Bulk.deletePostsOf", em -> new Bulk().deletePostsOf(em, "ada"));
        CallChecks.requireChange(scope, before, seed.titles(), "Bulk.deletePostsOf");
    }

    // lesson: bulk, exact-username
    @Graded(
            value = "bulk.children-first",
            needs = {"Post.author", "Comment.post"})
    void postsAreDeletedWithTheirComments(Scope scope) {
        Seed seed = new Seed(scope);
        long ada = seed.user("ada");
        seed.comments(seed.post(ada, "first"), "nice", "thanks");
        long silent = seed.post(ada, "second");
        seed.comments(seed.post(ada, "third"), "nice");
        seed.post(seed.user("bob"), "first");
        ChildChecks.requireDeletion(scope, seed, "ada", silent);
    }

    // lesson: bulk, agrees-afterwards
    @Graded(
            value = "bulk.no-stale-context",
            needs = {"Post.author", "Comment.post"})
    void aLoadedPostHasItsNewTitle(Scope scope) {
        Seed seed = new Seed(scope);
        long ada = seed.user("ada");
        List<Long> ids = List.of(seed.post(ada, "draft"), seed.post(ada, "published"), seed.post(ada, "about"));
        Map<Long, String> before = seed.titles();
        ContextChecks.requireSameAsTable(
                scope,
                "Bulk.retitle",
                em -> new Bulk().retitle(em, "draft", "published"),
                "find",
                em -> ContextChecks.found(em, ids),
                seed::titles);
        CallChecks.requireChange(scope, before, seed.titles(), "Bulk.retitle");
    }

    // lesson: bulk, agrees-afterwards
    @Graded(
            value = "bulk.no-stale-context",
            needs = {"Post.author", "Comment.post"})
    void aDeletedPostIsNotFound(Scope scope) {
        Seed seed = new Seed(scope);
        List<Long> ids = List.of(seed.post(seed.user("ada"), "draft"), seed.post(seed.user("bob"), "draft"));
        Map<Long, String> before = seed.titles();
        ContextChecks.requireSameAsTable(
                scope,
                "Bulk.deletePostsOf",
                em -> new Bulk().deletePostsOf(em, "ada"),
                "find",
                em -> ContextChecks.found(em, ids),
                seed::titles);
        CallChecks.requireChange(scope, before, seed.titles(), "Bulk.deletePostsOf");
    }

    // lesson: bulk, no-change-lost
    @Graded(
            value = "bulk.no-stale-context",
            needs = {"Post.author", "Comment.post"})
    void aChangeThatIsPendingIsNotLost(Scope scope) {
        Seed seed = new Seed(scope);
        seed.post(seed.user("ada"), "draft");
        seed.comments(seed.post(seed.user("bob"), "draft"), "so so");
        long comment = seed.bodies().keySet().iterator().next();
        ContextChecks.requireKept(
                scope,
                "Bulk.retitle",
                em -> new Bulk().retitle(em, "draft", "published"),
                em -> em.find(Comment.class, comment).setBody("much better"),
                () -> seed.bodies().get(comment));
        ContextChecks.requireKept(
                scope,
                "Bulk.deletePostsOf",
                em -> new Bulk().deletePostsOf(em, "ada"),
                em -> em.find(Comment.class, comment).setBody("good, by now"),
                () -> seed.bodies().get(comment));
    }
}
