package cardinality.grader.verification.onetomany;

import cardinality.onetomany.Comment;
import cardinality.onetomany.LoadingChecks;
import cardinality.onetomany.Post;
import cardinality.onetomany.Seed;
import cardinality.onetomany.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;

/** Texts of objects that were never saved. */
@Entities({User.class, Post.class, Comment.class})
final class TextVerification {

    /** A text that must be treated neither as a pattern nor as a quotation. */
    private static final String AWKWARD = "50% o'clock {0} %s";

    // lesson: onetomany, user-text
    @Graded("onetomany.to-string")
    void aNewUserNamesItself() {
        LoadingChecks.requireName(LoadingChecks.textOf(new User(AWKWARD)), AWKWARD, "User.toString");
    }

    // lesson: onetomany, post-text
    @Graded("onetomany.to-string")
    void aNewPostNamesItself() {
        LoadingChecks.requireName(LoadingChecks.textOf(new Post(AWKWARD)), AWKWARD, "Post.toString");
    }

    // lesson: onetomany, comment-text
    @Graded("onetomany.to-string")
    void aNewCommentNamesItself() {
        LoadingChecks.requireName(LoadingChecks.textOf(new Comment(AWKWARD)), AWKWARD, "Comment.toString");
    }

    // lesson: onetomany, text-alone
    @Graded("onetomany.to-string")
    void linkedObjectsDoNotNameOneAnotherForEver() {
        User lin = new User("lin");
        Post draft = new Post("draft");
        Comment hm = new Comment("hm");
        Seed.link(lin, draft);
        Seed.link(draft, hm);
        LoadingChecks.requireName(LoadingChecks.textOf(lin), "lin", "User.toString");
        LoadingChecks.requireName(LoadingChecks.textOf(draft), "draft", "Post.toString");
        LoadingChecks.requireName(LoadingChecks.textOf(hm), "hm", "Comment.toString");
    }
}
