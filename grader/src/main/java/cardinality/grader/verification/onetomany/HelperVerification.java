package cardinality.grader.verification.onetomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.RelationChecks;
import cardinality.onetomany.Seed;
import cardinality.onetomany.User;
import cardinality.testkit.ByReference;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import java.util.List;

/** The helper methods on objects that are not in a database. Only what their task says is checked. */
@Entities({User.class, Post.class, Comment.class})
final class HelperVerification {

    private final User ada = new User("ada");
    private final User bob = new User("bob");
    private final Post first = new Post("first");
    private final Post second = new Post("second");
    private final Post third = new Post("third");
    private final Comment nice = new Comment("nice");
    private final Comment thanks = new Comment("thanks");
    private final Comment more = new Comment("more");

    // lesson: onetomany, add-post
    @Graded("onetomany.both-sides-in-sync")
    void aUserKeepsAllPostsThatWereAdded() {
        add(ada, first);
        isOf(ada, first, "User.addPost");
        add(ada, second);
        add(ada, second);
        isOf(ada, first, "User.addPost", "DROPS_OTHERS");
        isOf(ada, second, "User.addPost");
    }

    // lesson: onetomany, add-post
    @Graded("onetomany.both-sides-in-sync")
    void addPostTakesOverThePostOfAnotherUser() {
        add(ada, first);
        add(bob, first);
        isOf(bob, first, "User.addPost");
        RelationChecks.requireOnce(bob.getPosts(), first, "getPosts()", "User.addPost");
    }

    // lesson: onetomany, remove-post
    @Graded("onetomany.both-sides-in-sync")
    void removePostLeavesTheOtherPosts() {
        add(ada, first);
        List.of(first, second, third).forEach(post -> Seed.link(ada, post));
        remove(ada, second);
        isOf(ada, first, "User.removePost", "DROPS_OTHERS");
        isOf(ada, third, "User.removePost", "DROPS_OTHERS");
        isNotAmong(ada, second, "User.removePost");
    }

    // lesson: onetomany, add-comment
    @Graded("onetomany.both-sides-in-sync")
    void aPostKeepsAllCommentsThatWereAdded() {
        add(first, nice);
        isOn(first, nice, "Post.addComment");
        add(first, thanks);
        add(first, thanks);
        isOn(first, nice, "Post.addComment", "DROPS_OTHERS");
        isOn(first, thanks, "Post.addComment");
    }

    // lesson: onetomany, add-comment
    @Graded("onetomany.both-sides-in-sync")
    void addCommentTakesOverTheCommentOfAnotherPost() {
        add(first, nice);
        add(second, nice);
        isOn(second, nice, "Post.addComment");
        RelationChecks.requireOnce(second.getComments(), nice, "getComments()", "Post.addComment");
    }

    // lesson: onetomany, remove-comment
    @Graded("onetomany.both-sides-in-sync")
    void removeCommentLeavesTheOtherComments() {
        add(first, nice);
        List.of(nice, thanks, more).forEach(comment -> Seed.link(first, comment));
        remove(first, thanks);
        isOn(first, nice, "Post.removeComment", "DROPS_OTHERS");
        isOn(first, more, "Post.removeComment", "DROPS_OTHERS");
        isNotAmong(first, thanks, "Post.removeComment");
    }

    private static void add(User user, Post post) {
        RelationChecks.addPost(user, post);
    }

    private static void remove(User user, Post post) {
        RelationChecks.comesToAnEnd(() -> user.removePost(post));
    }

    private static void add(Post post, Comment comment) {
        RelationChecks.addComment(post, comment);
    }

    private static void remove(Post post, Comment comment) {
        RelationChecks.comesToAnEnd(() -> post.removeComment(comment));
    }

    private static void isOf(User author, Post post, String where) {
        isOf(author, post, where, "ONE_SIDED");
    }

    /** @param idea the misconception behind a missing post, unless a set took it for another post */
    private static void isOf(User author, Post post, String where, String idea) {
        boolean held = ByReference.holds(author.getPosts(), post);
        expected("the post \"" + post.getTitle() + "\" is one of " + author.getUsername() + "'s posts, on both sides")
                .butWas(
                        post.getAuthor() == author
                                ? "getPosts() does not contain it"
                                : "getAuthor() returns " + (post.getAuthor() == null ? "null" : "another user"))
                .where(where)
                .misconception(!held && author.getPosts().contains(post) ? "LOST_IN_SET" : idea)
                .unless(post.getAuthor() == author && held);
    }

    private static void isNotAmong(User user, Post post, String where) {
        expected("the post \"" + post.getTitle() + "\" is not among the posts of " + user.getUsername())
                .butWas("getPosts() contains it")
                .where(where)
                .misconception("ONE_SIDED")
                .unless(!ByReference.holds(user.getPosts(), post));
    }

    private static void isOn(Post post, Comment comment, String where) {
        isOn(post, comment, where, "ONE_SIDED");
    }

    private static void isOn(Post post, Comment comment, String where, String idea) {
        boolean held = ByReference.holds(post.getComments(), comment);
        expected("the comment \"" + comment.getBody() + "\" is on the post \"" + post.getTitle() + "\", on both sides")
                .butWas(
                        comment.getPost() == post
                                ? "getComments() does not contain it"
                                : "getPost() returns " + (comment.getPost() == null ? "null" : "another post"))
                .where(where)
                .misconception(!held && post.getComments().contains(comment) ? "LOST_IN_SET" : idea)
                .unless(comment.getPost() == post && held);
    }

    private static void isNotAmong(Post post, Comment comment, String where) {
        expected("the comment \"" + comment.getBody() + "\" is not on the post \"" + post.getTitle() + "\"")
                .butWas("getComments() contains it")
                .where(where)
                .misconception("ONE_SIDED")
                .unless(!ByReference.holds(post.getComments(), comment));
    }
}
