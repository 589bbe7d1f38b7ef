package cardinality.grader.verification.onetoone;

import static cardinality.testkit.Expectation.expected;

import cardinality.onetoone.KeyChecks;
import cardinality.onetoone.Profile;
import cardinality.onetoone.ProfileChecks;
import cardinality.onetoone.Seed;
import cardinality.onetoone.User;
import cardinality.testkit.Entities;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.util.Optional;
import java.util.Set;

/** Which side writes the key, how often it may repeat, and what cascades between a user and its profile. */
@Entities({User.class, Profile.class})
final class ProfileVerification {

    // lesson: onetoone, user-owns
    @Graded(value = "onetoone.unique-foreign-key", needs = "Profile.user")
    void settingTheUserAloneIsEnough(Scope scope) {
        Seed.user(scope, "mo");
        Optional<RuntimeException> refusal = scope.attempt(em -> {
            User lin = new User("lin");
            em.persist(lin);
            Profile profile = new Profile("50% done");
            Seed.setUser(em, profile, lin);
            em.persist(profile);
        });
        String found = refusal.map(e -> "it was refused: " + ProfileChecks.reason(e))
                .orElseGet(() -> scope.fromTransaction(
                        em -> Optional.ofNullable(Seed.profile(em, "50% done").getUser())
                                .map(User::getUsername)
                                .orElse("it has none when it is read back")));
        expected("a profile is saved with the user that was passed to setUser, before the user has the profile")
                .butWas(found)
                .where("Profile.user")
                .misconception("NOT_OWNER")
                .unless(found.equals("lin"));
    }

    // lesson: onetoone, profile-cascade
    @Graded(
            value = "onetoone.cascade-and-orphan",
            needs = {"User.profile", "Profile.user"})
    void aChangedProfileIsMergedWithItsUser(Scope scope) {
        Seed.user(scope, "mo");
        Long id = Seed.user(scope, "lin", "draft");
        User lin = scope.fromTransaction(em -> {
            User found = em.find(User.class, id);
            found.getProfile().getBio();
            return found;
        });
        lin.getProfile().setBio("it's done");
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> em.merge(lin));
        expected("a bio that was changed while no session was open is in the table after the user is merged")
                .butWas(ProfileChecks.outcome(refusal, scope))
                .statements(scope.statements())
                .where("User.profile")
                .misconception("NO_CASCADE_MERGE")
                .unless(ProfileChecks.bios(scope).equals(Set.of("it's done")));
    }

    // lesson: onetoone, user-stays
    @Graded(
            value = "onetoone.cascade-and-orphan",
            needs = {"User.profile", "Profile.user"})
    void aProfileIsRemovedWithoutItsUser(Scope scope) {
        Seed.user(scope, "mo");
        Seed.user(scope, "lin", "draft");
        scope.statements().clear();
        scope.attempt(em -> em.remove(Seed.profile(em, "draft")));
        expected("removing a profile keeps its user in table users")
                .butWas("the user was deleted with the profile")
                .statements(scope.statements())
                .where("Profile.user")
                .misconception("CASCADE_UP")
                .unless(scope.statements().count(Kind.DELETE, "users") == 0
                        && scope.table("users").count() == 2);
    }

    // lesson: onetoone, no-repeat, in-the-schema
    @Graded(value = "onetoone.second-profile-refused", needs = "Profile.user")
    void theDatabaseItselfRefusesASecondProfile(Scope scope) {
        KeyChecks.requireUnique(scope);
    }

    // lesson: onetoone, second-profile-refused
    @Graded(value = "onetoone.second-profile-refused", needs = "Profile.user")
    void usersMayDescribeThemselvesInTheSameWords(Scope scope) {
        Seed.user(scope, "mo");
        Seed.user(scope, "lin", "likes long walks");
        Optional<RuntimeException> refusal =
                scope.attempt(em -> Seed.persist(em, new User("kim"), new Profile("likes long walks")));
        expected("two users can have profiles with the same bio")
                .butWas("it was refused: " + refusal.map(ProfileChecks::reason).orElse(""))
                .where("Profile.bio")
                .misconception("TOO_UNIQUE")
                .unless(refusal.isEmpty());
    }
}
