package cardinality.grader.verification.fetching;

import cardinality.fetching.FetchingChecks;
import cardinality.fetching.Seed;
import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;

/** Pages: first, middle, last and none. */
@Entities({User.class, Post.class, Comment.class})
final class PageVerification {

    @Graded(
            value = "fetching.page-of-users",
            needs = {"User.posts", "Post.author"})
    void loadsTheFirstPage(Scope scope) {
        Seed.dropIndexOfUsernames(scope);
        FetchingChecks.requirePage(scope, Seed.ofMany(scope, 40), 0, 9);
    }

    @Graded(
            value = "fetching.page-of-users",
            needs = {"User.posts", "Post.author"})
    void loadsPagesFurtherOn(Scope scope) {
        Seed.dropIndexOfUsernames(scope);
        Seed seed = Seed.ofMany(scope, 41);
        FetchingChecks.requirePage(scope, seed, 2, 7);
        FetchingChecks.requirePage(scope, seed, 3, 10);
        FetchingChecks.requirePage(scope, seed, 17, 1);
    }

    @Graded(
            value = "fetching.page-of-users",
            needs = {"User.posts", "Post.author"})
    void theLastPageIsShorterAndNoneFollows(Scope scope) {
        Seed seed = Seed.ofMany(scope, 40);
        FetchingChecks.requirePage(scope, seed, 4, 9);
        FetchingChecks.requirePage(scope, seed, 5, 9);
    }

    @Graded(
            value = "fetching.page-of-users",
            needs = {"User.posts", "Post.author"})
    void usersWithoutPostsCountLikeAllOthers(Scope scope) {
        Seed seed = new Seed(scope)
                .user("noa", 1)
                .user("bo")
                .user("tim", 0, 0, 2)
                .user("jan")
                .user("cleo")
                .user("wu", 1, 1)
                .user("fay");
        FetchingChecks.requirePage(scope, seed, 0, 3);
        FetchingChecks.requirePage(scope, seed, 1, 3);
    }
}
