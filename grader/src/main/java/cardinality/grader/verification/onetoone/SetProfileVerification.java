package cardinality.grader.verification.onetoone;

import cardinality.onetoone.Profile;
import cardinality.onetoone.ProfileChecks;
import cardinality.onetoone.User;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;

/** The helper on objects that no database knows of. Only what its task says is asked of it. */
@Entities({User.class, Profile.class})
final class SetProfileVerification {

    private final User lin = new User("lin");
    private final User kim = new User("kim");
    private final Profile draft = new Profile("draft");
    private final Profile done = new Profile("50% done");

    @Graded("onetoone.both-sides-in-sync")
    void settingTheSameProfileTwiceKeepsIt() {
        ProfileChecks.setProfile(lin, draft);
        ProfileChecks.setProfile(lin, draft);
        ProfileChecks.requireInSync(lin, draft);
    }

    @Graded("onetoone.both-sides-in-sync")
    void nullIsFineWhereThereIsNoProfile() {
        ProfileChecks.setProfile(lin, null);
        ProfileChecks.requireNone(lin);
    }

    @Graded("onetoone.both-sides-in-sync")
    void aProfileCanComeBack() {
        ProfileChecks.setProfile(lin, draft);
        ProfileChecks.setProfile(lin, done);
        ProfileChecks.setProfile(lin, draft);
        ProfileChecks.requireInSync(lin, draft);
        ProfileChecks.requireNone(done);
    }

    @Graded("onetoone.both-sides-in-sync")
    void aProfileCanComeAfterNull() {
        ProfileChecks.setProfile(lin, draft);
        ProfileChecks.setProfile(lin, null);
        ProfileChecks.setProfile(lin, done);
        ProfileChecks.requireInSync(lin, done);
        ProfileChecks.requireNone(draft);
    }

    @Graded("onetoone.both-sides-in-sync")
    void usersDoNotMixUpTheirProfiles() {
        ProfileChecks.setProfile(lin, draft);
        ProfileChecks.setProfile(kim, done);
        ProfileChecks.requireInSync(lin, draft);
        ProfileChecks.requireInSync(kim, done);
        ProfileChecks.setProfile(kim, null);
        ProfileChecks.requireInSync(lin, draft);
    }

    @Graded("onetoone.both-sides-in-sync")
    void aProfileOfAnotherUserIsTakenOver() {
        ProfileChecks.setProfile(lin, draft);
        ProfileChecks.setProfile(kim, draft);
        ProfileChecks.requireInSync(kim, draft);
    }
}
