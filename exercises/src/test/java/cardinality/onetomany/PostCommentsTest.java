package cardinality.onetomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.ByReference;
import cardinality.testkit.Entities;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Expectation;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import cardinality.testkit.SoftDeletes;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A post has many comments: the same rules, one level further down. */
@Entities({User.class, Post.class, Comment.class})
final class PostCommentsTest {

    // lesson: onetomany, no-join-table, comments-mirror
    @Graded(
            value = "onetomany.foreign-key",
            needs = {"Post.comments", "Comment.post"})
    void postsAndCommentsNeedNoTableBetweenThem(Scope scope) {
        KeyChecks.requireNoTableBetween(scope, "comments", "Post.comments");
    }

    // lesson: onetomany, comment-post, names
    @Graded(value = "onetomany.foreign-key", needs = "Comment.post")
    void postIdPointsAtPosts(Scope scope) {
        KeyChecks.requireKey(scope, "comments", "post_id", "posts", "Comment.post");
    }

    // lesson: onetomany, comment-post
    @Graded(value = "onetomany.foreign-key", needs = "Comment.post")
    void noCommentIsWithoutPost(Scope scope) {
        KeyChecks.requireParent(scope, "comments", "posts", "Comment.post");
    }

    // lesson: onetomany, comment-post
    @Graded(
            value = "onetomany.owning-side",
            needs = {"Post.author", "Comment.post"})
    void setPostAloneIsEnough(Scope scope) {
        Long post = post(scope);
        Long nice = Seed.saved(scope, "Comment.post", em -> {
            Comment comment = new Comment("nice");
            comment.setPost(em.find(Post.class, post));
            em.persist(comment);
            return comment::getId;
        });
        Seed.requirePost(scope, nice, post);
    }

    // lesson: onetomany, comment-post, comments-mirror
    @Graded(
            value = "onetomany.owning-side",
            needs = {"Post.author", "Post.comments", "Comment.post"})
    void theForeignKeyIsWrittenOnce(Scope scope) {
        Long first = post(scope);
        scope.statements().clear();
        Seed.saved(scope, "Comment.post", em -> {
            Post post = em.find(Post.class, first);
            Comment nice = new Comment("nice");
            Comment thanks = new Comment("thanks");
            Seed.link(post, nice);
            Seed.link(post, thanks);
            List.of(nice, thanks).forEach(em::persist);
            return nice::getId;
        });
        int updates = KeyChecks.keyUpdates(scope, "comments", "posts");
        expected("two comments on a post are stored by INSERT statements alone")
                .butWas(updates + (updates == 1 ? " UPDATE statement" : " UPDATE statements")
                        + " wrote the foreign key again")
                .statements(scope.statements())
                .where("Post.comments")
                .misconception("EXTRA_UPDATE")
                .unless(updates == 0);
    }

    // lesson: onetomany, add-comment
    @Graded("onetomany.both-sides-in-sync")
    void addCommentTellsBothSides() {
        Post post = new Post("first");
        Comment nice = new Comment("nice");
        RelationChecks.addComment(post, nice);
        expected("a comment that was added belongs to the post, before any SQL")
                .butWas("getPost() returns " + (nice.getPost() == null ? "null" : "another post"))
                .where("Post.addComment")
                .misconception("ONE_SIDED")
                .unless(nice.getPost() == post);
        expected("a comment that was added is among the post's comments, before any SQL")
                .butWas("getComments() does not contain it")
                .where("Post.addComment")
                .misconception("ONE_SIDED")
                .unless(ByReference.holds(post.getComments(), nice));
        RelationChecks.requireOnce(post.getComments(), nice, "getComments()", "Post.addComment");
    }

    // lesson: onetomany, remove-comment
    @Graded("onetomany.both-sides-in-sync")
    void removeCommentTellsBothSides() {
        Post post = new Post("first");
        Comment nice = new Comment("nice");
        RelationChecks.addComment(post, nice);
        RelationChecks.comesToAnEnd(() -> post.removeComment(nice));
        expected("a comment that was removed has no post, before any SQL")
                .butWas("getPost() still returns a post")
                .where("Post.removeComment")
                .misconception("ONE_SIDED")
                .unless(nice.getPost() == null);
        expected("a comment that was removed is not among the post's comments, before any SQL")
                .butWas("getComments() still contains it")
                .where("Post.removeComment")
                .misconception("ONE_SIDED")
                .unless(!ByReference.holds(post.getComments(), nice));
    }

    // lesson: onetomany, comments-mirror
    @Graded(
            value = "onetomany.cascade-persist-merge",
            needs = {"Post.author", "Post.comments", "Comment.post"})
    void aNewCommentIsSavedWithItsPost(Scope scope) {
        Long post = post(scope);
        scope.statements().clear();
        Optional<RuntimeException> refusal =
                scope.attempt(em -> Seed.link(em.find(Post.class, post), new Comment("nice")));
        Seed.requireRowAccepted(refusal, scope, "comments", "Comment.post");
        expected("a comment added to a saved post is stored with it, without its own persist call")
                .butWas(RelationChecks.outcome(refusal, scope, "comments", "body"))
                .statements(scope.statements())
                .where("Post.comments")
                .misconception("NO_CASCADE_PERSIST")
                .unless(refusal.isEmpty() && scope.table("comments").count() == 1);
    }

    // lesson: onetomany, comments-mirror
    @Graded(
            value = "onetomany.cascade-persist-merge",
            needs = {"Post.author", "Post.comments", "Comment.post"})
    void theMergeOfAPostStoresItsNewComment(Scope scope) {
        Long id = post(scope);
        Post post = Seed.detachedPost(scope, id);
        Seed.link(post, new Comment("nice"));
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> em.merge(post));
        Seed.requireRowAccepted(refusal, scope, "comments", "Comment.post");
        expected("a comment added to a post while no session was open is stored when the post is merged")
                .butWas(RelationChecks.outcome(refusal, scope, "comments", "body"))
                .statements(scope.statements())
                .where("Post.comments")
                .misconception("NO_CASCADE_MERGE")
                .unless(refusal.isEmpty() && scope.table("comments").count() == 1);
    }

    // lesson: onetomany, comments-mirror
    @Graded(
            value = "onetomany.orphan-removal",
            needs = {"Post.author", "Post.comments", "Comment.post"})
    void aCommentThatIsTakenOutIsDeleted(Scope scope) {
        Long post = post(scope);
        Seed.comment(scope, post, "nice");
        Long thanks = Seed.comment(scope, post, "thanks");
        Seed.comment(scope, post, "more");
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> Seed.unlinkComment(em.find(Post.class, post), thanks));
        Expectation deleted = expected("a comment taken out of a post's comments is deleted, and the other two stay")
                .butWas(RelationChecks.outcome(refusal, scope, "comments", "body"))
                .statements(scope.statements())
                .where("Post.comments")
                .misconception("NO_ORPHAN");
        SoftDeletes.refuse(scope, Comment.class);
        deleted.unless(RelationChecks.values(scope, "comments", "body").equals(Set.of("nice", "more"))
                || RelationChecks.isStoppedByACollection(refusal, scope, () -> Seed.comment(scope, post, "again")));
    }

    // lesson: onetomany, posts-cascade, comments-mirror
    @Graded(
            value = "onetomany.delete-direction",
            needs = {"User.posts", "Post.author", "Post.comments", "Comment.post"})
    void aUserIsRemovedWithTheCommentsOnItsPosts(Scope scope) {
        Long ada = Seed.user(scope, "ada");
        Long first = Seed.post(scope, ada, "first");
        Seed.comment(scope, first, "nice");
        Seed.comment(scope, first, "thanks");
        Long bob = Seed.user(scope, "bob");
        Seed.comment(scope, Seed.post(scope, bob, "other"), "more");
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> em.remove(em.find(User.class, ada)));
        Expectation removed = expected(
                        "removing a user removes the two comments on its post too, and no other comments")
                .butWas(RelationChecks.outcome(refusal, scope, "comments", "body"))
                .statements(scope.statements())
                .where(scope.statements().count(Kind.DELETE, "posts") == 0 ? "User.posts" : "Post.comments")
                .misconception("NO_CASCADE_REMOVE");
        SoftDeletes.refuse(scope, Comment.class);
        removed.unless(RelationChecks.values(scope, "comments", "body").equals(Set.of("more"))
                || (RelationChecks.isStoppedByACollection(
                                refusal, scope, () -> Seed.comment(scope, Seed.post(scope, bob, "again"), "again"))
                        && RelationChecks.removalReaches(scope, em -> em.find(Post.class, first), Post::getComments)));
    }

    // lesson: onetomany, comment-post
    @Graded(
            value = "onetomany.delete-direction",
            needs = {"Post.author", "Post.comments", "Comment.post"})
    void aCommentIsRemovedWithoutItsPost(Scope scope) {
        Long nice = Seed.comment(scope, post(scope), "nice");
        scope.statements().clear();
        scope.attempt(em -> em.remove(em.find(Comment.class, nice)));
        expected("removing a comment keeps its post in table posts")
                .butWas("the post was deleted with the comment")
                .statements(scope.statements())
                .where("Comment.post")
                .misconception("CASCADE_UP")
                .unless(scope.statements().count(Kind.DELETE, "posts") == 0
                        && scope.table("posts").count() == 1);
    }

    private static Long post(Scope scope) {
        return Seed.post(scope, Seed.user(scope, "ada"), "first");
    }
}
