package cardinality.grader.verification.queries;

import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.User;
import cardinality.queries.ForumChecks;
import cardinality.queries.ForumSeed;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;

/** Users with none, one and several posts, with and without comments; many users, of whom the query needs few. */
@Entities({User.class, Post.class, Comment.class})
final class UsersWithPostsVerification {

    // lesson: queries, users-with, database-answers, database-computes
    @Graded(
            value = "queries.users-with-posts",
            needs = {"User.posts", "Post.author"})
    void findsFewUsersAmongMany(Scope scope) {
        ForumChecks.requireUsersWithPosts(
                scope, new ForumSeed(scope).users(40, "silent-", 0).users(4, "loud-", 1));
    }

    // lesson: queries, users-with, three-statements, database-computes
    @Graded(
            value = "queries.users-with-posts",
            needs = {"User.posts", "Post.author"})
    void findsManyUsers(Scope scope) {
        ForumChecks.requireUsersWithPosts(
                scope, new ForumSeed(scope).users(30, "loud-", 2).users(3, "silent-", 0));
    }

    // lesson: queries, count-users
    @Graded(
            value = "queries.count-users-with-posts",
            needs = {"User.posts", "Post.author"})
    void countsNoUsersButThoseWithPosts(Scope scope) {
        ForumSeed seed = new ForumSeed(scope).user("rob").user("uma");
        ForumChecks.requireCountOfUsersWithPosts(scope, seed, "NULL_SUM");
        seed.user("tim", 0, 3).user("jan", 2).user("bo", 0, 1);
        ForumChecks.requireCountOfUsersWithPosts(scope, seed);
    }

    // lesson: queries, more-posts
    @Graded(
            value = "queries.users-with-more-posts-than",
            needs = {"User.posts", "Post.author"})
    void moreThanIsNotAtLeast(Scope scope) {
        ForumSeed seed = forum(scope);
        ForumChecks.requireUsersWithMorePostsThan(scope, seed, 3);
        ForumChecks.requireUsersWithMorePostsThan(scope, seed, 2);
        ForumChecks.requireUsersWithMorePostsThan(scope, seed, 1);
    }

    // lesson: queries, more-posts
    @Graded(
            value = "queries.users-with-more-posts-than",
            needs = {"User.posts", "Post.author"})
    void moreThanNoneIsOneOrMore(Scope scope) {
        ForumChecks.requireUsersWithMorePostsThan(scope, forum(scope), 0);
    }

    // lesson: queries, more-posts, database-answers
    @Graded(
            value = "queries.users-with-more-posts-than",
            needs = {"User.posts", "Post.author"})
    void findsFewBusyUsersAmongMany(Scope scope) {
        ForumChecks.requireUsersWithMorePostsThan(
                scope, new ForumSeed(scope).users(40, "calm-", 1).users(4, "busy-", 2), 1);
    }

    // lesson: queries, tally-posts
    @Graded(
            value = "queries.posts-per-user",
            needs = {"User.posts", "Post.author"})
    void usersWithoutPostsHaveNone(Scope scope) {
        ForumChecks.requirePostsPerUser(scope, forum(scope));
    }

    // lesson: queries, tally-posts, database-answers
    @Graded(
            value = "queries.posts-per-user",
            needs = {"User.posts", "Post.author"})
    void countsManyPostsOfFewUsers(Scope scope) {
        ForumChecks.requirePostsPerUser(scope, new ForumSeed(scope).users(5, "busy-", 14));
    }

    private static ForumSeed forum(Scope scope) {
        return new ForumSeed(scope)
                .user("tim", 0, 3)
                .user("noa")
                .user("jan", 2)
                .user("fay", 0, 0, 1)
                .user("wu")
                .user("zoe", 4)
                .user("bo", 0, 1)
                .user("mia");
    }
}
