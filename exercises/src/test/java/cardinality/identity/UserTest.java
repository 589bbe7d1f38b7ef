package cardinality.identity;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;

/**
 * Users have a business key. No test checks whether two unsaved users with the same username are equal: by the business
 * key they are, by the id they are not, and both are right.
 */
@Entities({User.class, Post.class})
final class UserTest {

    // lesson: identity, same-user
    @Graded("identity.unsaved-differ")
    void unsavedUsersWithDifferentUsernamesDiffer() {
        User ada = new User("ada", "A. L.");
        User alan = new User("alan", "A. L.");
        boolean byDisplayName = EqualityChecks.seemDifferent(ada, new User("alan", "Alan"));
        EqualityChecks.areDifferent(
                expected("two unsaved users with different usernames are not equal")
                        .misconception(EqualityChecks.unlessItThrows(
                                byDisplayName ? "NOT_A_KEY" : "UNSAVED_EQUAL", ada, alan)),
                ada,
                alan);
    }

    // lesson: identity, user-hash
    @Graded("identity.hash-stable")
    void aUserIsFoundInAHashSetAfterItWasSaved(Scope scope) {
        User ada = new User("ada", "Ada");
        String before = EqualityChecks.hashOf(ada);
        scope.inTransaction(em -> em.persist(ada));
        EqualityChecks.keepsHash(
                before,
                ada,
                expected("a user that was put into a HashSet is still found there after it was saved")
                        .misconception("HASH_CHANGES"));
    }

    // lesson: identity, same-user, equal-hashes
    @Graded("identity.equal-across-sessions")
    void twoSessionsLoadEqualUsers(Scope scope) {
        Long id = Seed.user(scope, "ada", "Ada");
        User one = Seed.loaded(scope, User.class, id);
        User other = Seed.loaded(scope, User.class, id);
        EqualityChecks.areEqual(
                expected("two sessions that load the same user get two objects that are equal")
                        .misconception(EqualityChecks.unlessOverloaded("SAME_ROW", User.class)),
                one,
                other);
        EqualityChecks.shareHash(
                expected("two equal users have the same hash code").misconception("HASH_DIFFERS"), one, other);
    }

    // lesson: identity, same-user, symmetric
    @Graded("identity.equal-to-proxy")
    void aUserEqualsItsProxy(Scope scope) {
        ProxyChecks.equalsItsProxy(scope, User.class, Seed.user(scope, "ada", "Ada"));
    }
}
