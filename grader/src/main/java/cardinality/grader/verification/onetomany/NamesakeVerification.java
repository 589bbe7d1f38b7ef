package cardinality.grader.verification.onetomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.RelationChecks;
import cardinality.onetomany.User;
import cardinality.testkit.ByReference;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;

/** Posts of one title, and comments of one text, on objects that are not in a database. */
@Entities({User.class, Post.class, Comment.class})
final class NamesakeVerification {

    private static final int NAMESAKES = 3;

    // lesson: onetomany, equal-texts
    @Graded("onetomany.both-sides-in-sync")
    void postsOfOneTitleAreDifferentPosts() {
        for (int which = 0; which < NAMESAKES; which++) {
            User ada = new User("ada");
            List<Post> posts = List.of(new Post("again"), new Post("again"), new Post("again"));
            posts.forEach(post -> RelationChecks.addPost(ada, post));
            BiPredicate<Post, Collection<Post>> isPost =
                    (post, held) -> post.getAuthor() == ada && ByReference.holds(held, post);
            requireAll(posts, ada.getPosts(), isPost, "posts", "User.addPost", unsavedPostsAreEqual());
            Post removed = posts.get(which);
            RelationChecks.comesToAnEnd(() -> ada.removePost(removed));
            requireOthers(posts, removed, ada.getPosts(), isPost, "posts", "User.removePost");
        }
    }

    // lesson: onetomany, equal-texts
    @Graded("onetomany.both-sides-in-sync")
    void commentsOfOneTextAreDifferentComments() {
        for (int which = 0; which < NAMESAKES; which++) {
            Post first = new Post("first");
            List<Comment> comments = List.of(new Comment("+1"), new Comment("+1"), new Comment("+1"));
            comments.forEach(comment -> RelationChecks.addComment(first, comment));
            BiPredicate<Comment, Collection<Comment>> isOn =
                    (comment, held) -> comment.getPost() == first && ByReference.holds(held, comment);
            requireAll(comments, first.getComments(), isOn, "comments", "Post.addComment", unsavedCommentsAreEqual());
            Comment removed = comments.get(which);
            RelationChecks.comesToAnEnd(() -> first.removeComment(removed));
            requireOthers(comments, removed, first.getComments(), isOn, "comments", "Post.removeComment");
        }
    }

    // lesson: onetomany, equal-texts
    @Graded("onetomany.both-sides-in-sync")
    void aCommentMovesBetweenPostsOfOneTitle() {
        Post first = new Post("again");
        Post second = new Post("again");
        Comment comment = new Comment("+1");
        RelationChecks.addComment(first, comment);
        RelationChecks.addComment(second, comment);
        expected("a comment that was added to one post, and then to another one with the same title, is on the second")
                .butWas(
                        comment.getPost() == second
                                ? "getComments() of the second does not contain it"
                                : "getPost() returns another post")
                .where("Post.addComment")
                .misconception("NAME_IS_NO_KEY")
                .unless(comment.getPost() == second && ByReference.holds(second.getComments(), comment));
    }

    private static <C> void requireAll(
            List<C> added,
            Collection<C> held,
            BiPredicate<C, Collection<C>> linked,
            String children,
            String where,
            boolean unsavedAreEqual) {
        long found = added.stream().filter(child -> linked.test(child, held)).count();
        expected("three " + children + " with the same text were added, and all three are linked on both sides")
                .butWas(found + " of them " + (found == 1 ? "is" : "are"))
                .where(where)
                .misconception(unsavedAreEqual ? "LOST_IN_SET" : "NAME_IS_NO_KEY")
                .unless(found == added.size());
    }

    private static <C> void requireOthers(
            List<C> added,
            C removed,
            Collection<C> held,
            BiPredicate<C, Collection<C>> linked,
            String children,
            String where) {
        List<C> others = new ArrayList<>(added);
        others.removeIf(child -> child == removed);
        boolean gone = !ByReference.holds(held, removed);
        expected("one of three " + children + " with the same text was removed, and the other two are left")
                .butWas(gone ? "another one is gone too" : "another one was taken for it")
                .where(where)
                .misconception("NAME_IS_NO_KEY")
                .unless(gone && others.stream().allMatch(child -> linked.test(child, held)));
    }

    /** If even posts with different titles are equal, the title is not the cause. */
    private static boolean unsavedPostsAreEqual() {
        return new Post("one").equals(new Post("two"));
    }

    private static boolean unsavedCommentsAreEqual() {
        return new Comment("one").equals(new Comment("two"));
    }
}
