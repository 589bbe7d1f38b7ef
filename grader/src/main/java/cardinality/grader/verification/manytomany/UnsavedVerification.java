package cardinality.grader.verification.manytomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.manytomany.CallChecks;
import cardinality.manytomany.Course;
import cardinality.manytomany.LinkChecks;
import cardinality.manytomany.Seed;
import cardinality.manytomany.Student;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;

/** The helpers among objects that have no id yet: helpers that compare ids take them all for one. */
@Entities({Student.class, Course.class})
final class UnsavedVerification {

    private final Student lin = new Student("lin");
    private final Student mo = new Student("mo");
    private final Course poetry = new Course("Poetry");
    private final Course drama = new Course("Drama");

    // lesson: manytomany, enroll, namesakes
    @Graded("manytomany.one-owner")
    void aSecondNewObjectIsLinkedAsTheFirstOneWas() {
        LinkChecks.enrollNew(lin, poetry);
        if (!LinkChecks.linked(lin, poetry)) {
            // A helper that links nothing is told by other tests.
            return;
        }
        LinkChecks.enrollNew(lin, drama);
        requireTold(
                LinkChecks.linked(lin, drama),
                "a new student who enrolled in two new courses has both, and both have the student",
                "Student.enroll");
        LinkChecks.enrollNew(mo, poetry);
        requireTold(
                LinkChecks.linked(mo, poetry),
                "a new course in which two new students enrolled has both, and both have the course",
                "Student.enroll");
    }

    // lesson: manytomany, drop, namesakes
    @Graded(
            value = "manytomany.one-owner",
            needs = {"Student.courses", "Course.students"})
    void onlyTheNewObjectThatIsDroppedLosesItsLink(Scope scope) {
        if (!dropsOneOfSeveralSaved(scope)) {
            // Another criterion asks what drop leaves.
            return;
        }
        LinkChecks.enrollNew(lin, poetry);
        LinkChecks.enrollNew(lin, drama);
        LinkChecks.enrollNew(mo, poetry);
        if (!LinkChecks.linked(lin, poetry) || !LinkChecks.linked(lin, drama) || !LinkChecks.linked(mo, poetry)) {
            return;
        }
        CallChecks.comesToAnEnd(() -> lin.drop(drama));
        requireTold(
                LinkChecks.linked(lin, poetry),
                "a new student who drops one of two new courses is still enrolled in the other one",
                "Student.drop");
        CallChecks.comesToAnEnd(() -> mo.drop(poetry));
        requireTold(
                LinkChecks.linked(lin, poetry),
                "a new course that one of two new students drops still has the other one",
                "Student.drop");
    }

    private static boolean dropsOneOfSeveralSaved(Scope scope) {
        Long linId = Seed.student(scope, "lin");
        Long moId = Seed.student(scope, "mo");
        Long poetryId = Seed.course(scope, "Poetry");
        Long dramaId = Seed.course(scope, "Drama");
        Seed.link(scope, linId, poetryId);
        Seed.link(scope, linId, dramaId);
        Seed.link(scope, moId, poetryId);
        boolean[] left = {false};
        CallChecks.attempt(scope, em -> {
            Student lin = em.find(Student.class, linId);
            Student mo = em.find(Student.class, moId);
            Course poetry = em.find(Course.class, poetryId);
            lin.drop(em.find(Course.class, dramaId));
            mo.drop(poetry);
            left[0] = LinkChecks.linked(lin, poetry);
            em.getTransaction().setRollbackOnly();
        });
        return left[0];
    }

    private static void requireTold(boolean told, String what, String where) {
        expected(what)
                .butWas("one new object was taken for another")
                .where(where)
                .misconception("LOST_IN_SET")
                .unless(told);
    }
}
