package cardinality.fetching;

import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;

/** What is loaded together, and what that costs. */
@Entities({User.class, Post.class, Comment.class})
final class FetchingTest {

    // lesson: fetching, every-post, authors-read, few-statements
    @Graded(
            value = "fetching.posts-with-authors",
            needs = {"User.posts", "Post.author"})
    void loadsPostsWithTheirAuthors(Scope scope) {
        FetchingChecks.requirePostsWithAuthors(scope, forum(scope));
    }

    // lesson: fetching, every-user, posts-read, few-statements
    @Graded(
            value = "fetching.users-with-posts",
            needs = {"User.posts", "Post.author"})
    void loadsUsersWithTheirPosts(Scope scope) {
        FetchingChecks.requireUsersWithPosts(scope, forum(scope).user("kim").user("bea"));
    }

    // lesson: fetching, comments-read, few-statements
    @Graded(
            value = "fetching.users-posts-comments",
            needs = {"User.posts", "Post.author", "Post.comments", "Comment.post"})
    void loadsUsersWithTheirPostsAndTheComments(Scope scope) {
        FetchingChecks.requireUsersWithPostsAndComments(scope, forum(scope));
    }

    // lesson: fetching, page-order, page-posts, page-alone, page-number
    @Graded(
            value = "fetching.page-of-users",
            needs = {"User.posts", "Post.author"})
    void loadsOnePageOfUsersWithTheirPosts(Scope scope) {
        Seed.dropIndexOfUsernames(scope);
        FetchingChecks.requirePage(scope, Seed.ofMixedNames(scope, 58), 2, 8);
    }

    // lesson: fetching, after-close
    @Graded(
            value = "fetching.usable-after-close",
            needs = {"User.posts", "Post.author"})
    void thePostsOfTheUserCanBeReadWithoutASession(Scope scope) {
        FetchingChecks.requireUserWithPosts(scope, forum(scope), "dora");
    }

    // lesson: fetching, every-summary, no-entity, summary-values, summary-by-database
    @Graded(
            value = "fetching.projection",
            needs = {"User.posts", "Post.author", "Post.comments", "Comment.post"})
    void summarisesEachPostWithoutLoadingIt(Scope scope) {
        SummaryChecks.requireSummaries(scope, forum(scope));
    }

    /** Every user has posts, every post has comments: an inner join leaves out nothing. */
    private static Seed forum(Scope scope) {
        return new Seed(scope)
                .user("dora", 2, 1, 3)
                .user("ali", 1)
                .user("lin", 4, 2)
                .user("eve", 2, 2)
                .user("cem", 1, 3)
                .user("ivo", 2)
                .user("gus", 1);
    }
}
