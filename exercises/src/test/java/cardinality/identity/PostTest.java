package cardinality.identity;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;

/** Posts have only their generated id. */
@Entities({User.class, Post.class})
final class PostTest {

    /** No set is used: it keeps both if and only if they differ, and it would need a hash code too. */
    // lesson: identity, unsaved-post, titles-repeat
    @Graded("identity.unsaved-differ")
    void unsavedPostsWithTheSameTitleDiffer() {
        User ada = new User("ada", "Ada");
        Post one = new Post("Draft", ada);
        Post other = new Post("Draft", ada);
        boolean byTitle = EqualityChecks.seemDifferent(one, new Post("Notes", ada));
        EqualityChecks.areDifferent(
                expected("two unsaved posts with the same title are not equal, so that a HashSet keeps both")
                        .misconception(
                                EqualityChecks.unlessItThrows(byTitle ? "NOT_A_KEY" : "UNSAVED_EQUAL", one, other)),
                one,
                other);
    }

    // lesson: identity, post-hash
    @Graded("identity.hash-stable")
    void aPostIsFoundInAHashSetAfterItWasSaved(Scope scope) {
        Long ada = Seed.user(scope, "ada", "Ada");
        scope.inTransaction(em -> {
            Post post = new Post("Draft", em.find(User.class, ada));
            String before = EqualityChecks.hashOf(post);
            em.persist(post);
            em.flush();
            EqualityChecks.keepsHash(
                    before,
                    post,
                    expected("a post that was put into a HashSet is still found there after it was saved")
                            .misconception("HASH_CHANGES"));
        });
    }

    // lesson: identity, same-post, equal-hashes
    @Graded("identity.equal-across-sessions")
    void twoSessionsLoadEqualPosts(Scope scope) {
        Long id = Seed.post(scope, Seed.user(scope, "ada", "Ada"), "Draft");
        Post one = Seed.loaded(scope, Post.class, id);
        Post other = Seed.loaded(scope, Post.class, id);
        EqualityChecks.areEqual(
                expected("two sessions that load the same post get two objects that are equal")
                        .misconception(EqualityChecks.unlessOverloaded("SAME_ROW", Post.class)),
                one,
                other);
        EqualityChecks.shareHash(
                expected("two equal posts have the same hash code").misconception("HASH_DIFFERS"), one, other);
    }

    // lesson: identity, same-post, symmetric
    @Graded("identity.equal-to-proxy")
    void aPostEqualsItsProxy(Scope scope) {
        Long author = Seed.user(scope, "ada", "Ada");
        ProxyChecks.equalsItsProxy(scope, Post.class, Seed.post(scope, author, "Draft"));
    }
}
