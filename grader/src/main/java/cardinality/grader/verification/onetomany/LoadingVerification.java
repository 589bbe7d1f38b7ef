package cardinality.grader.verification.onetomany;

import cardinality.onetomany.Comment;
import cardinality.onetomany.LoadingChecks;
import cardinality.onetomany.Post;
import cardinality.onetomany.Seed;
import cardinality.onetomany.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;

/** One object found by its id, and texts of objects that were never saved. */
@Entities({User.class, Post.class, Comment.class})
final class LoadingVerification {

    /** Neither a pattern nor a quote to whoever puts it into a text. */
    private static final String AWKWARD = "50% o'clock {0} %s";

    @Graded(value = "onetomany.lazy", needs = "Post.author")
    void findingAPostDoesNotLoadItsAuthor(Scope scope) {
        Long draft = Seed.post(scope, Seed.user(scope, "lin"), "draft");
        LoadingChecks.requireLazyInFind(scope, Post.class, draft, User.class, "Post.author");
    }

    @Graded(
            value = "onetomany.lazy",
            needs = {"User.posts", "Post.author"})
    void findingAUserDoesNotLoadItsPosts(Scope scope) {
        Long lin = Seed.user(scope, "lin");
        Seed.post(scope, lin, "draft");
        LoadingChecks.requireLazyInFind(scope, User.class, lin, Post.class, "User.posts");
    }

    @Graded(value = "onetomany.lazy", needs = "Comment.post")
    void findingACommentDoesNotLoadItsPost(Scope scope) {
        Long comment = Seed.comment(scope, Seed.post(scope, Seed.user(scope, "lin"), "draft"), "hm");
        LoadingChecks.requireLazyInFind(scope, Comment.class, comment, Post.class, "Comment.post");
    }

    @Graded(
            value = "onetomany.lazy",
            needs = {"Post.comments", "Comment.post"})
    void findingAPostDoesNotLoadItsComments(Scope scope) {
        Long draft = Seed.post(scope, Seed.user(scope, "lin"), "draft");
        Seed.comment(scope, draft, "hm");
        LoadingChecks.requireLazyInFind(scope, Post.class, draft, Comment.class, "Post.comments");
    }

    @Graded("onetomany.to-string")
    void aNewUserNamesItself() {
        LoadingChecks.requireName(LoadingChecks.textOf(new User(AWKWARD)), AWKWARD, "User.toString");
    }

    @Graded("onetomany.to-string")
    void aNewPostNamesItself() {
        LoadingChecks.requireName(LoadingChecks.textOf(new Post(AWKWARD)), AWKWARD, "Post.toString");
    }

    @Graded("onetomany.to-string")
    void aNewCommentNamesItself() {
        LoadingChecks.requireName(LoadingChecks.textOf(new Comment(AWKWARD)), AWKWARD, "Comment.toString");
    }

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
