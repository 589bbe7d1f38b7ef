package cardinality.grader.verification.identity;

import static cardinality.testkit.Expectation.expected;

import cardinality.identity.EqualityChecks;
import cardinality.identity.Post;
import cardinality.identity.Seed;
import cardinality.identity.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;

/** Objects without a row, compared with each other and with objects that have a row. */
@Entities({User.class, Post.class})
final class UnsavedVerification {

    private final User lin = new User("lin", "Lin");
    private final User mo = new User("mo", "Mo");

    // lesson: identity, unsaved-post
    @Graded("identity.unsaved-differ")
    void anUnsavedPostIsItself() {
        EqualityChecks.isItself(new Post("Plan", lin), "an unsaved post");
    }

    // lesson: identity, same-user
    @Graded("identity.unsaved-differ")
    void anUnsavedUserIsItself() {
        EqualityChecks.isItself(lin, "an unsaved user");
    }

    // lesson: identity, unsaved-post
    @Graded("identity.unsaved-differ")
    void anUnsavedPostIsNoSavedOne(Scope scope) {
        Long id = Seed.post(scope, Seed.user(scope, "lin", "Lin"), "Plan");
        scope.inTransaction(em -> {
            Post saved = Seed.whole(em, Post.class, id);
            Post unsaved = new Post("Plan", saved.getAuthor());
            boolean byTitle = EqualityChecks.seemDifferent(saved, new Post("Notes", saved.getAuthor()));
            EqualityChecks.areDifferent(
                    expected("an unsaved post does not equal a saved one, even if they have the same title")
                            .misconception(EqualityChecks.unlessItThrows(
                                    byTitle ? "NOT_A_KEY" : "UNSAVED_EQUAL", saved, unsaved)),
                    saved,
                    unsaved);
        });
    }

    // lesson: identity, same-user
    @Graded("identity.unsaved-differ")
    void anUnsavedUserIsNoOtherSavedOne(Scope scope) {
        User saved = Seed.loaded(scope, User.class, Seed.user(scope, "lin", "Lin"));
        differ("an unsaved user does not equal a saved one with another username", saved, mo);
    }

    private static void differ(String expectation, Object one, Object other) {
        EqualityChecks.areDifferent(
                expected(expectation).misconception(EqualityChecks.unlessItThrows("UNSAVED_EQUAL", one, other)),
                one,
                other);
    }
}
