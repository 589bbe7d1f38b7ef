package cardinality.grader.verification.fetching;

import cardinality.fetching.FetchingChecks;
import cardinality.fetching.Seed;
import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;

/** The first page, the last page, and a page after the last one. */
@Entities({User.class, Post.class, Comment.class})
final class PageVerification {

    // lesson: fetching, page-number, page-order, page-alone
    @Graded(
            value = "fetching.page-of-users",
            needs = {"User.posts", "Post.author"})
    void loadsTheFirstPage(Scope scope) {
        Seed.dropIndexOfUsernames(scope);
        FetchingChecks.requirePage(scope, Seed.ofMixedNames(scope, 40), 0, 16);
    }

    // lesson: fetching, last-page
    @Graded(
            value = "fetching.page-of-users",
            needs = {"User.posts", "Post.author"})
    void theLastPageIsShorterAndNoneFollows(Scope scope) {
        Seed seed = Seed.ofMixedNames(scope, 40);
        FetchingChecks.requirePage(scope, seed, 4, 9);
        FetchingChecks.requirePage(scope, seed, 5, 9);
    }
}
