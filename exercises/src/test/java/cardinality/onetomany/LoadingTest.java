package cardinality.onetomany;

import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.util.List;

/** What is loaded, and when. */
@Entities({User.class, Post.class, Comment.class})
final class LoadingTest {

    // lesson: onetomany, author-lazy
    @Graded(value = "onetomany.lazy", needs = "Post.author")
    void loadingPostsDoesNotLoadTheirAuthors(Scope scope) {
        List.of("ada", "bob", "cleo").forEach(name -> postBy(scope, name));
        LoadingChecks.requireLazyInQuery(scope, Post.class, User.class, "Post.author");
    }

    // lesson: onetomany, posts-lazy
    @Graded(
            value = "onetomany.lazy",
            needs = {"User.posts", "Post.author"})
    void loadingUsersDoesNotLoadTheirPosts(Scope scope) {
        List.of("ada", "bob", "cleo").forEach(name -> postBy(scope, name));
        LoadingChecks.requireLazyInQuery(scope, User.class, Post.class, "User.posts");
    }

    // lesson: onetomany, comment-post
    @Graded(value = "onetomany.lazy", needs = "Comment.post")
    void loadingCommentsDoesNotLoadTheirPosts(Scope scope) {
        List.of("ada", "bob", "cleo").forEach(name -> Seed.comment(scope, postBy(scope, name), "nice"));
        LoadingChecks.requireLazyInQuery(scope, Comment.class, Post.class, "Comment.post");
    }

    // lesson: onetomany, comments-mirror
    @Graded(
            value = "onetomany.lazy",
            needs = {"Post.comments", "Comment.post"})
    void loadingPostsDoesNotLoadTheirComments(Scope scope) {
        List.of("ada", "bob", "cleo").forEach(name -> Seed.comment(scope, postBy(scope, name), "nice"));
        LoadingChecks.requireLazyInQuery(scope, Post.class, Comment.class, "Post.comments");
    }

    // lesson: onetomany, user-text
    @Graded(
            value = "onetomany.to-string",
            needs = {"User.posts", "Post.author"})
    void aUserNamesItself(Scope scope) {
        Long ada = Seed.user(scope, "ada");
        Seed.post(scope, ada, "first");
        LoadingChecks.requireQuietName(scope, User.class, ada, "ada");
    }

    // lesson: onetomany, post-text
    @Graded(
            value = "onetomany.to-string",
            needs = {"Post.author", "Post.comments", "Comment.post"})
    void aPostNamesItself(Scope scope) {
        Long post = postBy(scope, "ada");
        Seed.comment(scope, post, "nice");
        LoadingChecks.requireQuietName(scope, Post.class, post, "by ada");
    }

    // lesson: onetomany, comment-text
    @Graded(
            value = "onetomany.to-string",
            needs = {"Post.author", "Comment.post"})
    void aCommentNamesItself(Scope scope) {
        Long comment = Seed.comment(scope, postBy(scope, "ada"), "nice");
        LoadingChecks.requireQuietName(scope, Comment.class, comment, "nice");
    }

    private static Long postBy(Scope scope, String username) {
        return Seed.post(scope, Seed.user(scope, username), "by " + username);
    }
}
