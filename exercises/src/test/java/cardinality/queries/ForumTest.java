package cardinality.queries;

import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;

/** Queries about users and posts. */
@Entities({User.class, Post.class, Comment.class})
final class ForumTest {

    // lesson: queries, users-with, three-statements, only-read
    @Graded(
            value = "queries.users-with-posts",
            needs = {"User.posts", "Post.author"})
    void findsTheUsersWithPosts(Scope scope) {
        ForumChecks.requireUsersWithPosts(scope, forum(scope).user("gil"));
    }

    // lesson: queries, count-users
    @Graded(
            value = "queries.count-users-with-posts",
            needs = {"User.posts", "Post.author"})
    void countsTheUsersWithPosts(Scope scope) {
        ForumChecks.requireCountOfUsersWithPosts(scope, forum(scope));
    }

    // lesson: queries, more-posts
    @Graded(
            value = "queries.users-with-more-posts-than",
            needs = {"User.posts", "Post.author"})
    void findsTheUsersWithManyPosts(Scope scope) {
        ForumChecks.requireUsersWithMorePostsThan(scope, forum(scope).user("fred", 0, 0, 0, 0), 2);
    }

    // lesson: queries, tally-posts, tally-values
    @Graded(
            value = "queries.posts-per-user",
            needs = {"User.posts", "Post.author"})
    void countsThePostsOfEachUser(Scope scope) {
        ForumChecks.requirePostsPerUser(scope, forum(scope).user("gil"));
    }

    /** Every user has posts. */
    private static ForumSeed forum(Scope scope) {
        return new ForumSeed(scope)
                .user("dora", 0)
                .user("ali", 0, 0, 0)
                .user("lin", 0)
                .user("eve", 0, 0, 0)
                .user("cem", 0, 0, 0, 0)
                .user("bo", 0);
    }
}
