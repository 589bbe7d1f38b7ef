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

    @Graded(
            value = "fetching.posts-with-authors",
            needs = {"User.posts", "Post.author"})
    void loadsManyPostsWithAndWithoutComments(Scope scope) {
        FetchingChecks.requirePostsWithAuthors(scope, Seed.ofMany(scope, 40));
    }

    @Graded(
            value = "fetching.users-with-posts",
            needs = {"User.posts", "Post.author"})
    void loadsManyUsersWithAndWithoutPosts(Scope scope) {
        FetchingChecks.requireUsersWithPosts(scope, Seed.ofMany(scope, 37));
    }

    @Graded(
            value = "fetching.users-posts-comments",
            needs = {"User.posts", "Post.author", "Post.comments", "Comment.post"})
    void loadsTwoLevelsOfWhichEitherMayBeEmpty(Scope scope) {
        FetchingChecks.requireUsersWithPostsAndComments(scope, Seed.ofMany(scope, 12));
    }

    @Graded(
            value = "fetching.posts-with-authors",
            needs = {"User.posts", "Post.author"})
    void morePostsTakeNoMoreStatements(Scope scope) {
        GrowthChecks.requireForPostsWithAuthors(scope);
    }

    @Graded(
            value = "fetching.users-with-posts",
            needs = {"User.posts", "Post.author"})
    void moreUsersTakeNoMoreStatements(Scope scope) {
        GrowthChecks.requireForUsersWithPosts(scope);
    }

    @Graded(
            value = "fetching.users-posts-comments",
            needs = {"User.posts", "Post.author", "Post.comments", "Comment.post"})
    void moreUsersWithPostsAndCommentsTakeNoMoreStatements(Scope scope) {
        GrowthChecks.requireForUsersWithPostsAndComments(scope);
    }
}
