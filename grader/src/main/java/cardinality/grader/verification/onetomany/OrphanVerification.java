package cardinality.grader.verification.onetomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.onetomany.Comment;
import cardinality.onetomany.Post;
import cardinality.onetomany.Seed;
import cardinality.onetomany.User;
import cardinality.testkit.ByReference;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.hibernate.collection.spi.PersistentCollection;

/** What happens to the collections of saved parents when the helpers change them. */
@Entities({User.class, Post.class, Comment.class})
final class OrphanVerification {

    // lesson: onetomany, same-collection
    @Graded(
            value = "onetomany.orphan-removal",
            needs = {"User.posts", "Post.author"})
    void theHelpersOfASavedUserKeepItsCollection(Scope scope) {
        Long lin = Seed.user(scope, "lin");
        Seed.post(scope, lin, "a");
        List<String> replacedBy = new ArrayList<>();
        Optional<RuntimeException> refusal = scope.refusalOf(em -> {
            User user = em.find(User.class, lin);
            Collection<Post> loaded = user.getPosts();
            Post added = new Post("b");
            user.addPost(added);
            noteIfReplaced(loaded, user.getPosts(), "User.addPost", replacedBy);
            Seed.link(user, added);
            em.persist(added);
            user.removePost(added);
            noteIfReplaced(loaded, user.getPosts(), "User.removePost", replacedBy);
        });
        keepsItsCollection(refusal, replacedBy);
    }

    // lesson: onetomany, same-collection
    @Graded(
            value = "onetomany.orphan-removal",
            needs = {"Post.author", "Post.comments", "Comment.post"})
    void theHelpersOfASavedPostKeepItsCollection(Scope scope) {
        Long draft = Seed.post(scope, Seed.user(scope, "lin"), "draft");
        Seed.comment(scope, draft, "a");
        List<String> replacedBy = new ArrayList<>();
        Optional<RuntimeException> refusal = scope.refusalOf(em -> {
            Post post = em.find(Post.class, draft);
            Collection<Comment> loaded = post.getComments();
            Comment added = new Comment("b");
            post.addComment(added);
            noteIfReplaced(loaded, post.getComments(), "Post.addComment", replacedBy);
            Seed.link(post, added);
            em.persist(added);
            post.removeComment(added);
            noteIfReplaced(loaded, post.getComments(), "Post.removeComment", replacedBy);
        });
        keepsItsCollection(refusal, replacedBy);
    }

    // lesson: onetomany, found-after-saving
    @Graded(
            value = "onetomany.orphan-removal",
            needs = {"User.posts", "Post.author"})
    void aPostIsFoundAmongThePostsOfItsUserOnceItIsSaved(Scope scope) {
        Long lin = Seed.user(scope, "lin");
        boolean[] lost = {false};
        scope.attempt(em -> {
            User user = em.find(User.class, lin);
            Post added = new Post("b");
            Seed.link(user, added);
            em.persist(added);
            em.flush();
            lost[0] = ByReference.isLostIn(user.getPosts(), added);
            em.getTransaction().setRollbackOnly();
        });
        isFound(lost[0] && !new Post("one").equals(new Post("two")), "post", "User.posts");
    }

    // lesson: onetomany, found-after-saving
    @Graded(
            value = "onetomany.orphan-removal",
            needs = {"Post.author", "Post.comments", "Comment.post"})
    void aCommentIsFoundAmongTheCommentsOnItsPostOnceItIsSaved(Scope scope) {
        Long draft = Seed.post(scope, Seed.user(scope, "lin"), "draft");
        boolean[] lost = {false};
        scope.attempt(em -> {
            Post post = em.find(Post.class, draft);
            Comment added = new Comment("b");
            Seed.link(post, added);
            em.persist(added);
            em.flush();
            lost[0] = ByReference.isLostIn(post.getComments(), added);
            em.getTransaction().setRollbackOnly();
        });
        isFound(lost[0] && !new Comment("one").equals(new Comment("two")), "comment", "Post.comments");
    }

    /** If even unsaved children are equal, the set has lost some before: that costs another criterion, and only once. */
    private static void isFound(boolean lost, String child, String where) {
        expected("a " + child + " that was added and saved can be found in its collection, to be taken out again")
                .butWas("the collection has it, but contains says that it does not")
                .where(where)
                .misconception("HASH_CHANGES")
                .unless(!lost);
    }

    /** Only if the getter returns the collection itself: a view or a copy may be a new object each time. */
    private static void noteIfReplaced(
            Collection<?> loaded, Collection<?> now, String helper, List<String> replacedBy) {
        if (loaded instanceof PersistentCollection && now != loaded) {
            replacedBy.add(helper);
        }
    }

    private static void keepsItsCollection(Optional<RuntimeException> refusal, List<String> replacedBy) {
        expected("a helper changes the collection of a saved object, so that Hibernate sees what is added and removed")
                .butWas("it replaced the collection with another one, and the flush was refused")
                .where(replacedBy.isEmpty() ? "" : replacedBy.get(0))
                .misconception("COLLECTION_REPLACED")
                .unless(refusal.isEmpty() || replacedBy.isEmpty());
    }
}
