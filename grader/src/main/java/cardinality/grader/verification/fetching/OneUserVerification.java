package cardinality.grader.verification.fetching;

import cardinality.fetching.FetchingChecks;
import cardinality.fetching.Seed;
import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;

/** One user by name: with and without posts, among many, and among others with similar names. */
@Entities({User.class, Post.class, Comment.class})
final class OneUserVerification {

    // lesson: fetching, after-close, user-alone
    @Graded(
            value = "fetching.usable-after-close",
            needs = {"User.posts", "Post.author"})
    void thePostsOfAnyUserCanBeReadWithoutASession(Scope scope) {
        Seed seed = Seed.ofMany(scope, 40).user("mona", 0, 1, 0, 2, 0, 0, 1, 0).user("bert");
        FetchingChecks.requireUserWithPosts(scope, seed, "mona");
        FetchingChecks.requireUserWithPosts(scope, seed, "bert");
        FetchingChecks.requireUserWithPosts(scope, seed, "user-21");
    }

    // lesson: fetching, exact-username
    @Graded(
            value = "fetching.usable-after-close",
            needs = {"User.posts", "Post.author"})
    void aNameIsTakenAsItIs(Scope scope) {
        Seed seed = new Seed(scope)
                .user("o'hara", 1, 0)
                .user("ann", 1)
                .user("a%", 0)
                .user("annika", 2)
                .user("anna_b", 0, 0, 1)
                .user("annaxb", 1);
        for (String username : new String[] {"o'hara", "ann", "a%", "anna_b", "annaxb"}) {
            FetchingChecks.requireUserWithPosts(scope, seed, username);
        }
        for (String username : new String[] {"%", "anni", "Ann", "anna%b", "a", "", "x' or '1'='1"}) {
            FetchingChecks.requireNobody(scope, username);
        }
    }
}
