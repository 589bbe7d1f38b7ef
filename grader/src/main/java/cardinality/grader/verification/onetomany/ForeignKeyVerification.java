package cardinality.grader.verification.onetomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.onetomany.Comment;
import cardinality.onetomany.KeyChecks;
import cardinality.onetomany.Post;
import cardinality.onetomany.Seed;
import cardinality.onetomany.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The foreign keys, and which side writes them later. */
@Entities({User.class, Post.class, Comment.class})
final class ForeignKeyVerification {

    // lesson: onetomany, author-owns
    @Graded(value = "onetomany.foreign-key", needs = "Post.author")
    void postsCanShareAnAuthor(Scope scope) {
        KeyChecks.requireSharedParent(scope, "posts", "users", "Post.author");
    }

    // lesson: onetomany, comment-post
    @Graded(value = "onetomany.foreign-key", needs = "Comment.post")
    void commentsCanShareAPost(Scope scope) {
        KeyChecks.requireSharedParent(scope, "comments", "posts", "Comment.post");
    }

    // lesson: onetomany, no-join-table, posts-mirror
    @Graded(
            value = "onetomany.foreign-key",
            needs = {"User.posts", "Post.author"})
    void postsHaveOneForeignKeyToUsers(Scope scope) {
        requireOneKey(scope, "posts", "users", "User.posts");
    }

    // lesson: onetomany, no-join-table, comments-mirror
    @Graded(
            value = "onetomany.foreign-key",
            needs = {"Post.comments", "Comment.post"})
    void commentsHaveOneForeignKeyToPosts(Scope scope) {
        requireOneKey(scope, "comments", "posts", "Post.comments");
    }

    private static void requireOneKey(Scope scope, String children, String parents, String where) {
        List<String> columns = new ArrayList<>();
        KeyChecks.keys(scope, children, parents).forEach(key -> columns.add(children + "." + key));
        KeyChecks.keys(scope, parents, children).forEach(key -> columns.add(parents + "." + key));
        expected(children + " and " + parents + " are connected by one foreign key")
                .butWas("there are " + columns.size() + ": " + String.join(", ", columns))
                .where(where)
                .misconception("SECOND_KEY")
                .unless(columns.size() < 2);
    }

    // lesson: onetomany, author-owns
    @Graded(value = "onetomany.owning-side", needs = "Post.author")
    void setAuthorOfASavedPostIsWritten(Scope scope) {
        Long ada = Seed.user(scope, "ada");
        Long bob = Seed.user(scope, "bob");
        Long post = Seed.saved(scope, "Post.author", em -> {
            Post onLoan = new Post("on loan");
            onLoan.setAuthor(em.find(User.class, ada));
            em.persist(onLoan);
            return onLoan::getId;
        });
        Seed.requireAuthor(scope, post, ada);
        scope.statements().clear();
        scope.attempt(em -> em.find(Post.class, post).setAuthor(em.find(User.class, bob)));
        // A setter that keeps both sides in sync also takes the post out of a collection, so it may be gone.
        Optional<Long> author = scope.fromTransaction(em -> Optional.ofNullable(em.find(Post.class, post))
                .map(Post::getAuthor)
                .map(User::getId));
        expected("setAuthor on a saved post changes the author in the table")
                .butWas("the post still has its old author when it is read back")
                .statements(scope.statements())
                .where("Post.author")
                .misconception("FROZEN_COLUMN")
                .unless(!author.equals(Optional.of(ada)));
    }

    // lesson: onetomany, comment-post
    @Graded(
            value = "onetomany.owning-side",
            needs = {"Post.author", "Comment.post"})
    void setPostOfASavedCommentIsWritten(Scope scope) {
        Long ada = Seed.user(scope, "ada");
        Long first = Seed.post(scope, ada, "first");
        Long second = Seed.post(scope, ada, "second");
        Long comment = Seed.saved(scope, "Comment.post", em -> {
            Comment misplaced = new Comment("wrong thread");
            misplaced.setPost(em.find(Post.class, first));
            em.persist(misplaced);
            return misplaced::getId;
        });
        Seed.requirePost(scope, comment, first);
        scope.statements().clear();
        scope.attempt(em -> em.find(Comment.class, comment).setPost(em.find(Post.class, second)));
        Optional<Long> post = scope.fromTransaction(em -> Optional.ofNullable(em.find(Comment.class, comment))
                .map(Comment::getPost)
                .map(Post::getId));
        expected("setPost on a saved comment changes the post in the table")
                .butWas("the comment still has its old post when it is read back")
                .statements(scope.statements())
                .where("Comment.post")
                .misconception("FROZEN_COLUMN")
                .unless(!post.equals(Optional.of(first)));
    }
}
