package cardinality.grader.verification.identity;

import static cardinality.testkit.Expectation.expected;

import cardinality.identity.EqualityChecks;
import cardinality.identity.Post;
import cardinality.identity.Seed;
import cardinality.identity.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;

/**
 * What may change, changes: the hash code of the object stays the same, and so does what it equals.
 *
 * <p>Other tests find an {@code equals} for which two objects of one unchanged row are not equal, so the tests of a
 * merge stop in that case.
 */
@Entities({User.class, Post.class})
final class StabilityVerification {

    // lesson: identity, post-hash, titles-repeat
    @Graded("identity.hash-stable")
    void anUnsavedPostIsFoundAfterItGotANewTitle() {
        Post post = new Post("Plan", new User("lin", "Lin"));
        String before = EqualityChecks.hashOf(post);
        post.setTitle("Plan B");
        EqualityChecks.keepsHash(
                before,
                post,
                expected("an unsaved post that was put into a HashSet is still found there after it got a new title")
                        .misconception(EqualityChecks.isNumber(before) ? "NOT_A_KEY" : "HASH_CHANGES"));
    }

    // lesson: identity, user-hash
    @Graded("identity.hash-stable")
    void aUserIsFoundAfterItGotANewDisplayName(Scope scope) {
        Long id = Seed.user(scope, "lin", "Lin");
        scope.inTransaction(em -> {
            User user = em.find(User.class, id);
            String before = EqualityChecks.hashOf(user);
            user.setDisplayName("Lin the Great");
            em.flush();
            EqualityChecks.keepsHash(
                    before,
                    user,
                    expected("a user that was put into a HashSet is still found there after it got a new display name")
                            .misconception("NOT_A_KEY"));
        });
    }

    // lesson: identity, post-hash
    @Graded("identity.hash-stable")
    void aPostIsFoundAfterItWasSavedWithItsAuthor(Scope scope) {
        User lin = new User("lin", "Lin");
        Post post = new Post("Plan", lin);
        String before = EqualityChecks.hashOf(post);
        scope.inTransaction(em -> {
            em.persist(lin);
            em.persist(post);
        });
        EqualityChecks.keepsHash(
                before,
                post,
                expected("a post that was put into a HashSet is still found there after it and its author were saved")
                        .misconception("HASH_CHANGES"));
    }

    // lesson: identity, post-hash
    @Graded("identity.hash-stable")
    void aPostStaysEqualWhenItsTitleIsMerged(Scope scope) {
        Long id = Seed.post(scope, Seed.user(scope, "lin", "Lin"), "Plan");
        Post before = Seed.loadedWhole(scope, Post.class, id);
        Post edited = Seed.loadedWhole(scope, Post.class, id);
        if (!EqualityChecks.seemEqual(before, edited)) {
            return;
        }
        String hash = EqualityChecks.hashOf(edited);
        edited.setTitle("100% new");
        Post merged = scope.fromTransaction(em -> {
            Post copy = em.merge(edited);
            copy.getAuthor().getUsername();
            return copy;
        });
        stays("post", "title", before, edited);
        stays("post", "title", before, merged);
        stays("post", "title", before, Seed.loadedWhole(scope, Post.class, id));
        EqualityChecks.keepsHash(
                hash,
                edited,
                expected("a post keeps its hash code when its new title is merged")
                        .misconception("NOT_A_KEY"));
    }

    // lesson: identity, user-hash
    @Graded("identity.hash-stable")
    void aUserStaysEqualWhenItsDisplayNameIsMerged(Scope scope) {
        Long id = Seed.user(scope, "lin", "Lin");
        User before = Seed.loaded(scope, User.class, id);
        User edited = Seed.loaded(scope, User.class, id);
        if (!EqualityChecks.seemEqual(before, edited)) {
            return;
        }
        String hash = EqualityChecks.hashOf(edited);
        edited.setDisplayName("it's Lin");
        User merged = scope.fromTransaction(em -> em.merge(edited));
        stays("user", "display name", before, edited);
        stays("user", "display name", before, merged);
        stays("user", "display name", before, Seed.loaded(scope, User.class, id));
        EqualityChecks.keepsHash(
                hash,
                edited,
                expected("a user keeps its hash code when its new display name is merged")
                        .misconception("NOT_A_KEY"));
    }

    private static void stays(String name, String changed, Object before, Object after) {
        EqualityChecks.areEqual(
                expected("a " + name + " with a new " + changed + " still equals the same " + name
                                + " as it was loaded before")
                        .misconception("NOT_A_KEY"),
                before,
                after);
    }
}
