package cardinality.onetoone;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import cardinality.testkit.SoftDeletes;
import java.util.Optional;
import java.util.Set;

/** A user has one profile or none. A profile has one user, always. */
@Entities({User.class, Profile.class})
final class ProfileTest {

    // lesson: onetoone, user-owns, names
    @Graded(value = "onetoone.unique-foreign-key", needs = "Profile.user")
    void aProfileIsSavedWithItsUser(Scope scope) {
        Seed.user(scope, "bob");
        Seed.user(scope, "ada", "counts by heart");
    }

    // lesson: onetoone, one-key, profile-mirror
    @Graded(value = "onetoone.unique-foreign-key", needs = "Profile.user")
    void oneForeignKeyIsEnough(Scope scope) {
        KeyChecks.requireTwoTables(scope);
        KeyChecks.requireOneKey(scope);
        KeyChecks.requireUserId(scope);
    }

    // lesson: onetoone, one-user-each, user-required
    @Graded(value = "onetoone.unique-foreign-key", needs = "Profile.user")
    void theForeignKeyIsNeverNull(Scope scope) {
        KeyChecks.requireNotNull(scope);
    }

    // lesson: onetoone, set-profile
    @Graded("onetoone.both-sides-in-sync")
    void aProfileThatIsSetKnowsItsUser() {
        User ada = new User("ada");
        Profile counts = new Profile("counts by heart");
        ProfileChecks.setProfile(ada, counts);
        ProfileChecks.requireInSync(ada, counts);
    }

    // lesson: onetoone, set-profile
    @Graded("onetoone.both-sides-in-sync")
    void anotherProfileTakesItsPlace() {
        User ada = new User("ada");
        Profile counts = new Profile("counts by heart");
        Profile writes = new Profile("writes programs");
        ProfileChecks.setProfile(ada, counts);
        ProfileChecks.setProfile(ada, writes);
        ProfileChecks.requireInSync(ada, writes);
        ProfileChecks.requireNone(counts);
    }

    // lesson: onetoone, set-profile
    @Graded("onetoone.both-sides-in-sync")
    void nullTakesItAway() {
        User ada = new User("ada");
        Profile counts = new Profile("counts by heart");
        ProfileChecks.setProfile(ada, counts);
        ProfileChecks.setProfile(ada, null);
        ProfileChecks.requireNone(ada);
        ProfileChecks.requireNone(counts);
    }

    // lesson: onetoone, profile-cascade
    @Graded(
            value = "onetoone.cascade-and-orphan",
            needs = {"User.profile", "Profile.user"})
    void aNewProfileIsSavedWithItsUser(Scope scope) {
        Seed.user(scope, "bob");
        Seed.user(scope, "cleo", "rules");
        scope.statements().clear();
        Optional<RuntimeException> refusal = ProfileChecks.attemptToSave(scope, em -> {
            User ada = new User("ada");
            Seed.link(em, ada, new Profile("counts by heart"));
            em.persist(ada);
        });
        expected("saving the user ada saves the new profile \"counts by heart\" too, without its own persist call")
                .butWas(ProfileChecks.outcome(refusal, scope))
                .statements(scope.statements())
                .where("User.profile")
                .misconception("NO_CASCADE_PERSIST")
                .unless(ProfileChecks.bios(scope).equals(Set.of("rules", "counts by heart")));
    }

    // lesson: onetoone, profile-orphan
    @Graded(
            value = "onetoone.cascade-and-orphan",
            needs = {"User.profile", "Profile.user"})
    void aProfileThatIsTakenAwayIsDeleted(Scope scope) {
        Seed.user(scope, "bob");
        Seed.user(scope, "cleo", "rules");
        Long ada = Seed.user(scope, "ada", "counts by heart");
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> Seed.unlink(em, em.find(User.class, ada)));
        SoftDeletes.refuse(scope, Profile.class);
        expected("the profile \"counts by heart\" is deleted when it is taken away from its user, and \"rules\" stays")
                .butWas(ProfileChecks.outcome(refusal, scope))
                .statements(scope.statements())
                .where("User.profile")
                .misconception("NO_ORPHAN")
                .unless(ProfileChecks.bios(scope).equals(Set.of("rules")));
    }

    // lesson: onetoone, profile-cascade
    @Graded(
            value = "onetoone.cascade-and-orphan",
            needs = {"User.profile", "Profile.user"})
    void aUserIsRemovedWithItsProfile(Scope scope) {
        Seed.user(scope, "bob");
        Seed.user(scope, "cleo", "rules");
        Long ada = Seed.user(scope, "ada", "counts by heart");
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> em.remove(em.find(User.class, ada)));
        SoftDeletes.refuse(scope, Profile.class);
        expected("removing the user of \"counts by heart\" removes the profile too, and \"rules\" stays")
                .butWas(ProfileChecks.outcome(refusal, scope))
                .statements(scope.statements())
                .where("User.profile")
                .misconception("NO_CASCADE_REMOVE")
                .unless(ProfileChecks.bios(scope).equals(Set.of("rules"))
                        || KeyChecks.isStoppedByAnotherKey(refusal, scope, ada));
    }

    // lesson: onetoone, one-user-each, no-repeat
    @Graded(value = "onetoone.second-profile-refused", needs = "Profile.user")
    void aUserGetsNoSecondProfile(Scope scope) {
        Seed.user(scope, "bob");
        Long ada = Seed.user(scope, "ada", "counts by heart");
        KeyChecks.requireRefusalOfAnother(scope, ada, "writes programs");
    }
}
