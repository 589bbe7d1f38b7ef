package cardinality.grader.verification.onetoone;

import static cardinality.testkit.Expectation.expected;

import cardinality.onetoone.Profile;
import cardinality.onetoone.ProfileChecks;
import cardinality.onetoone.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;

/** The helper on objects that are not in a database. Only what its task says is checked. */
@Entities({User.class, Profile.class})
final class SetProfileVerification {

    private final User lin = new User("lin");
    private final User kim = new User("kim");
    private final Profile draft = new Profile("draft");

    // lesson: onetoone, set-profile
    @Graded("onetoone.both-sides-in-sync")
    void settingTheSameProfileTwiceKeepsIt() {
        ProfileChecks.setProfile(lin, draft);
        ProfileChecks.setProfile(lin, draft);
        ProfileChecks.requireInSync(lin, draft);
    }

    // lesson: onetoone, set-profile
    @Graded("onetoone.both-sides-in-sync")
    void nullIsFineWhereThereIsNoProfile() {
        ProfileChecks.setProfile(lin, null);
        ProfileChecks.requireNone(lin);
    }

    // lesson: onetoone, set-profile
    @Graded("onetoone.both-sides-in-sync")
    void aProfileOfAnotherUserIsTakenOver() {
        ProfileChecks.setProfile(lin, draft);
        ProfileChecks.setProfile(kim, draft);
        ProfileChecks.requireInSync(kim, draft);
    }

    // lesson: onetoone, equal-texts
    @Graded("onetoone.both-sides-in-sync")
    void profilesOfOneTextAreTwo() {
        Profile namesake = new Profile("draft");
        ProfileChecks.setProfile(lin, draft);
        ProfileChecks.setProfile(lin, namesake);
        expected("a profile takes the place of another one with the same text, on both sides")
                .butWas(
                        lin.getProfile() == namesake
                                ? "getUser() of " + (namesake.getUser() == lin ? "the old one" : "the new one")
                                        + " is not right"
                                : "getProfile() still returns the old one")
                .where("User.setProfile")
                .misconception("NAME_IS_NO_KEY")
                .unless(lin.getProfile() == namesake && namesake.getUser() == lin && draft.getUser() == null);
        ProfileChecks.setProfile(kim, draft);
        ProfileChecks.requireInSync(kim, draft);
        ProfileChecks.requireInSync(lin, namesake);
    }
}
