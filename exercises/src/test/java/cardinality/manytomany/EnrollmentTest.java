package cardinality.manytomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.ByReference;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.util.List;

/** Students enroll in courses and drop them. */
@Entities({Student.class, Course.class})
final class EnrollmentTest {

    // lesson: manytomany, enroll
    @Graded("manytomany.one-owner")
    void enrollTellsBothSides() {
        Student ada = new Student("ada");
        Course algebra = new Course("Algebra");
        LinkChecks.enrollNew(ada, algebra);
        expected("a student who enrolled has the course among its courses, before any SQL")
                .butWas("getCourses() does not contain it")
                .where("Student.enroll")
                .misconception(LinkChecks.ideaBehind(ada::getCourses))
                .unless(ByReference.holds(ada.getCourses(), algebra));
        expected("a course has a student who enrolled among its students, before any SQL")
                .butWas("getStudents() does not contain it")
                .where("Student.enroll")
                .misconception(LinkChecks.ideaBehind(algebra::getStudents))
                .unless(ByReference.holds(algebra.getStudents(), ada));
        requireOnceOnBothSides(ada, algebra);
    }

    private static void requireOnceOnBothSides(Student student, Course course) {
        LinkChecks.requireOnce(student.getCourses(), course, "getCourses()");
        LinkChecks.requireOnce(course.getStudents(), student, "getStudents()");
    }

    // lesson: manytomany, drop
    @Graded("manytomany.one-owner")
    void dropTellsBothSides() {
        Student ada = new Student("ada");
        Course algebra = new Course("Algebra");
        LinkChecks.enrollNew(ada, algebra);
        requireOnceOnBothSides(ada, algebra);
        CallChecks.comesToAnEnd(() -> ada.drop(algebra));
        expected("a student who dropped a course does not have it among its courses, before any SQL")
                .butWas("getCourses() still contains it")
                .where("Student.drop")
                .misconception("ONE_SIDED")
                .unless(!ByReference.holds(ada.getCourses(), algebra));
        expected("a course does not have a student who dropped it among its students, before any SQL")
                .butWas("getStudents() still contains it")
                .where("Student.drop")
                .misconception("ONE_SIDED")
                .unless(!ByReference.holds(algebra.getStudents(), ada));
    }

    // lesson: manytomany, link-table, one-owner-only
    @Graded(
            value = "manytomany.one-owner",
            needs = {"Student.courses", "Course.students"})
    void aLinkIsStoredOnce(Scope scope) {
        Long algebra = Seed.course(scope, "Algebra");
        Long databases = Seed.course(scope, "Databases");
        Long ada = Seed.student(scope, "ada");
        LinkChecks.requireEnrolled(scope, ada, databases, "ada in Databases");
        LinkChecks.requireEnrolled(scope, ada, algebra, "ada in Algebra");
    }

    // lesson: manytomany, drop
    @Graded(
            value = "manytomany.one-owner",
            needs = {"Student.courses", "Course.students"})
    void aLinkThatIsDroppedIsDeleted(Scope scope) {
        Long algebra = Seed.course(scope, "Algebra");
        Long databases = Seed.course(scope, "Databases");
        Long ada = Seed.student(scope, "ada");
        Seed.link(scope, ada, algebra);
        Seed.link(scope, ada, databases);
        LinkChecks.requireDropped(scope, ada, algebra, "ada in Algebra");
    }

    // lesson: manytomany, students-mirror
    @Graded(
            value = "manytomany.one-owner",
            needs = {"Student.courses", "Course.students"})
    void aStoredLinkIsReadOnBothSides(Scope scope) {
        Seed.course(scope, "Algebra");
        Long databases = Seed.course(scope, "Databases");
        Long ada = Seed.student(scope, "ada");
        Seed.link(scope, ada, databases);
        LinkChecks.requireRead(scope, ada, databases, true);
    }

    // lesson: manytomany, links-once
    @Graded(value = "manytomany.unlink-one-row", needs = "Student.courses")
    void droppingACourseLeavesTheRowsOfOtherLinksAlone(Scope scope) {
        Long ada = Seed.student(scope, "ada");
        Long bob = Seed.student(scope, "bob");
        Long databases = Seed.course(scope, "Databases");
        for (Long course : List.of(Seed.course(scope, "Chemistry"), databases, Seed.course(scope, "Algebra"))) {
            Seed.link(scope, ada, course);
        }
        Seed.link(scope, bob, databases);
        LinkChecks.requireOthersUntouched(scope, ada, databases, "ada in Databases");
    }

    // lesson: manytomany, student-leaves-others
    @Graded(value = "manytomany.both-survive", needs = "Student.courses")
    void aStudentIsRemovedWithoutItsCourses(Scope scope) {
        Long ada = Seed.student(scope, "ada");
        Long bob = Seed.student(scope, "bob");
        Long algebra = Seed.course(scope, "Algebra");
        Long databases = Seed.course(scope, "Databases");
        Seed.link(scope, ada, algebra);
        Seed.link(scope, bob, databases);
        RemovalChecks.requireStudentRemovedAlone(scope, ada);
    }

    // lesson: manytomany, course-leaves-others
    @Graded(value = "manytomany.both-survive", needs = "Student.courses")
    void aCourseIsRemovedWithoutItsStudents(Scope scope) {
        Long algebra = Seed.course(scope, "Algebra");
        Long databases = Seed.course(scope, "Databases");
        Long ada = Seed.student(scope, "ada");
        Long bob = Seed.student(scope, "bob");
        Seed.link(scope, ada, databases);
        Seed.link(scope, bob, algebra);
        RemovalChecks.requireCourseRemovedAlone(scope, databases);
    }

    // lesson: manytomany, drop-first
    @Graded(value = "manytomany.both-survive", needs = "Student.courses")
    void aCourseThatWasDroppedCanBeRemoved(Scope scope) {
        Long algebra = Seed.course(scope, "Algebra");
        Long databases = Seed.course(scope, "Databases");
        Long ada = Seed.student(scope, "ada");
        Seed.link(scope, ada, algebra);
        Seed.link(scope, ada, databases);
        RemovalChecks.requireCourseRemovedAfterDrop(scope, algebra, List.of(ada));
    }
}
