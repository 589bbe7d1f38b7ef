package cardinality.onetoone;

import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.util.List;
import java.util.Map;

/** All users with their profiles, and the number of statements that this takes. */
@Entities({User.class, Profile.class})
final class UsersTest {

    // lesson: onetoone, all-users, usable-after-close, two-statements, only-reads
    @Graded(
            value = "onetoone.no-extra-statements",
            needs = {"Profile.user", "User.profile"})
    void fiveUsersComeWithThreeProfiles(Scope scope) {
        ListingChecks.requireEveryone(
                scope,
                List.of("dan", "ada", "cleo", "eve", "bob"),
                Map.of("ada", "counts by heart", "eve", "listens", "bob", "builds"));
    }

    // lesson: onetoone, no-profile, no-promise
    @Graded(
            value = "onetoone.no-extra-statements",
            needs = {"Profile.user", "User.profile"})
    void aUserWithoutProfileIsFound(Scope scope) {
        Long bob = Seed.user(scope, "bob");
        Seed.user(scope, "ada", "counts by heart");
        ListingChecks.requireUserWithout(scope, bob);
    }
}
