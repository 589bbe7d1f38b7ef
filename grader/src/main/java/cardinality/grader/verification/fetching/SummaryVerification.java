package cardinality.grader.verification.fetching;

import cardinality.fetching.Seed;
import cardinality.fetching.SummaryChecks;
import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;

/** Summaries: posts that look the same, and many posts with and without comments. */
@Entities({User.class, Post.class, Comment.class})
final class SummaryVerification {

    // lesson: fetching, every-summary
    @Graded(
            value = "fetching.projection",
            needs = {"User.posts", "Post.author", "Post.comments", "Comment.post"})
    void postsThatLookAlikeStaySeparate(Scope scope) {
        SummaryChecks.requireSummaries(
                scope,
                new Seed(scope)
                        .user("yul", 2)
                        .post("again", 1)
                        .post("again", 3)
                        .post("again", 1)
                        .user("sol", 2)
                        .post("again", 2));
    }

    // lesson: fetching, every-summary, no-entity, summary-by-database
    @Graded(
            value = "fetching.projection",
            needs = {"User.posts", "Post.author", "Post.comments", "Comment.post"})
    void summarisesManyPosts(Scope scope) {
        SummaryChecks.requireSummaries(scope, Seed.ofMany(scope, 40));
    }
}
