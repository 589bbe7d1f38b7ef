package cardinality.grader.verification.onetoone;

import cardinality.onetoone.ListingChecks;
import cardinality.onetoone.Profile;
import cardinality.onetoone.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.util.List;
import java.util.Map;

/** Different numbers of users from the visible test. */
@Entities({User.class, Profile.class})
final class UsersVerification {

    private static final List<String> NINE = List.of("zoe", "lin", "kim", "ann", "mo", "o'neil", "pat", "100%", "bea");

    // lesson: onetoone, all-users, usable-after-close, two-statements, no-profile
    @Graded(
            value = "onetoone.no-extra-statements",
            needs = {"Profile.user", "User.profile"})
    void nineUsersComeWithFourProfiles(Scope scope) {
        ListingChecks.requireEveryone(
                scope, NINE, Map.of("o'neil", "it's me", "100%", "50% done", "zoe", "zzz", "bea", "aaa"));
    }

    // lesson: onetoone, all-users
    @Graded(
            value = "onetoone.no-extra-statements",
            needs = {"Profile.user", "User.profile"})
    void withoutUsersTheListIsEmpty(Scope scope) {
        ListingChecks.requireEveryone(scope, List.of(), Map.of());
    }

    // lesson: onetoone, two-statements, batches
    @Graded(
            value = "onetoone.no-extra-statements",
            needs = {"Profile.user", "User.profile"})
    void manyUsersTakeNoMoreStatements(Scope scope) {
        ListingChecks.requireFewStatementsForMany(scope, 61);
    }
}
