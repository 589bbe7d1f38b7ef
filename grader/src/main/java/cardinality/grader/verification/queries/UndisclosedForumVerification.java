package cardinality.grader.verification.queries;

import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.User;
import cardinality.queries.ForumChecks;
import cardinality.queries.ForumSeed;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import cardinality.testkit.Secret;
import cardinality.testkit.Undisclosed;
import java.util.List;

/** Numbers of users and posts that nobody can know in advance. */
@Entities({User.class, Post.class, Comment.class})
final class UndisclosedForumVerification {

    // lesson: queries, users-with
    @Graded(
            value = "queries.users-with-posts",
            needs = {"User.posts", "Post.author"})
    @Undisclosed(value = "usersWithPosts finds every user with posts, once", where = "Queries.usersWithPosts")
    void findsUsersAmongAnyNumberOfUsers(Scope scope, Secret secret) {
        ForumChecks.requireUsersWithPosts(scope, forum(scope, secret));
    }

    // lesson: queries, count-users
    @Graded(
            value = "queries.count-users-with-posts",
            needs = {"User.posts", "Post.author"})
    @Undisclosed(
            value = "countUsersWithPosts gives the number of users with posts",
            where = "Queries.countUsersWithPosts")
    void countsAnyNumberOfUsers(Scope scope, Secret secret) {
        ForumChecks.requireCountOfUsersWithPosts(scope, forum(scope, secret));
    }

    // lesson: queries, more-posts
    @Graded(
            value = "queries.users-with-more-posts-than",
            needs = {"User.posts", "Post.author"})
    @Undisclosed(
            value = "usersWithMorePostsThan finds every user with more than n posts, once",
            where = "Queries.usersWithMorePostsThan")
    void anyNumberCanBeTheBoundary(Scope scope, Secret secret) {
        ForumSeed seed = new ForumSeed(scope);
        int boundary = secret.between(5, 12);
        for (int posts : secret.shuffled(List.of(boundary - 1, boundary, boundary + 1, boundary + 2))) {
            for (int users = secret.between(2, 5); users > 0; users--) {
                seed.userWithPosts(secret.word(10), posts);
            }
        }
        ForumChecks.requireUsersWithMorePostsThan(scope, seed, boundary);
    }

    // lesson: queries, tally-posts
    @Graded(
            value = "queries.posts-per-user",
            needs = {"User.posts", "Post.author"})
    @Undisclosed(value = "postsPerUser gives the number of posts of each user", where = "Queries.postsPerUser")
    void countsAnyNumberOfPosts(Scope scope, Secret secret) {
        ForumChecks.requirePostsPerUser(scope, forum(scope, secret));
    }

    /** Users without posts, and users with so many posts that a result about users must not read a row for each. */
    private static ForumSeed forum(Scope scope, Secret secret) {
        ForumSeed seed = new ForumSeed(scope);
        for (int users = secret.between(9, 25); users > 0; users--) {
            boolean silent = secret.between(0, 2) == 0;
            seed.userWithPosts(secret.word(10), silent ? 0 : secret.between(8, 16));
        }
        return seed.userWithPosts("silent", 0).userWithPosts("loud", secret.between(20, 40));
    }
}
