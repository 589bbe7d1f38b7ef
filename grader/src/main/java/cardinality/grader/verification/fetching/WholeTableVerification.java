package cardinality.grader.verification.fetching;

import cardinality.fetching.FetchingChecks;
import cardinality.fetching.GrowthChecks;
import cardinality.fetching.Seed;
import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;

/** Whole tables: rows with and without children, and more rows than a small number of statements covers. */
@Entities({User.class, Post.class, Comment.class})
final class WholeTableVerification {

    // lesson: fetching, every-post, few-statements, few-rows
    @Graded(
            value = "fetching.posts-with-authors",
            needs = {"User.posts", "Post.author"})
    void loadsManyPostsWithAndWithoutComments(Scope scope) {
        FetchingChecks.requirePostsWithAuthors(scope, Seed.ofMany(scope, 40));
    }

    // lesson: fetching, every-user, few-statements, few-rows
    @Graded(
            value = "fetching.users-with-posts",
            needs = {"User.posts", "Post.author"})
    void loadsManyUsersWithAndWithoutPosts(Scope scope) {
        FetchingChecks.requireUsersWithPosts(scope, Seed.ofMany(scope, 37));
    }

    // lesson: fetching, comments-read, few-statements, few-rows
    @Graded(
            value = "fetching.users-posts-comments",
            needs = {"User.posts", "Post.author", "Post.comments", "Comment.post"})
    void loadsTwoLevelsOfWhichEitherMayBeEmpty(Scope scope) {
        FetchingChecks.requireUsersWithPostsAndComments(scope, Seed.ofMany(scope, 12));
    }

    // lesson: fetching, no-growth, batches
    @Graded(
            value = "fetching.posts-with-authors",
            needs = {"User.posts", "Post.author"})
    void morePostsTakeNoMoreStatements(Scope scope) {
        GrowthChecks.requireForPostsWithAuthors(scope);
    }

    // lesson: fetching, no-growth, batches
    @Graded(
            value = "fetching.users-with-posts",
            needs = {"User.posts", "Post.author"})
    void moreUsersTakeNoMoreStatements(Scope scope) {
        GrowthChecks.requireForUsersWithPosts(scope);
    }

    // lesson: fetching, no-growth, batches
    @Graded(
            value = "fetching.users-posts-comments",
            needs = {"User.posts", "Post.author", "Post.comments", "Comment.post"})
    void moreUsersWithPostsAndCommentsTakeNoMoreStatements(Scope scope) {
        GrowthChecks.requireForUsersWithPostsAndComments(scope);
    }
}
