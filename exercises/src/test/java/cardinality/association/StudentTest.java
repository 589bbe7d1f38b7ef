package cardinality.association;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Entities;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.util.Set;

/** Enrolling, dropping and removing, and the rows that remain. */
@Entities({Student.class, Course.class, Enrollment.class})
final class StudentTest {

    // lesson: association, enroll, returned, cascade
    @Graded(
            value = "association.enroll-and-drop",
            needs = {"Enrollment.student", "Enrollment.course", "Student.enrollments", "Course.enrollments"})
    void enrollLinksBothSidesAndIsStoredWithTheStudent(Scope scope) {
        Long ada = Seed.student(scope, "ada");
        Long art = Seed.course(scope, "art", 3);
        Seed.enrollment(scope, Seed.student(scope, "bob"), Seed.course(scope, "bio", 2));
        HelperChecks.enrollStores(scope, ada, art);
    }

    // lesson: association, drop, orphans
    @Graded(
            value = "association.enroll-and-drop",
            needs = {"Enrollment.student", "Enrollment.course", "Student.enrollments", "Course.enrollments"})
    void dropUnlinksBothSidesAndDeletesTheRow(Scope scope) {
        Long ada = Seed.student(scope, "ada");
        Long art = Seed.course(scope, "art", 3);
        Seed.enrollment(scope, ada, art);
        HelperChecks.dropDeletes(scope, ada, art);
    }

    // lesson: association, nothing-upwards
    @Graded(
            value = "association.parents-survive",
            needs = {"Enrollment.student", "Enrollment.course", "Student.enrollments", "Course.enrollments"})
    void aStudentIsRemovedWithoutItsCourses(Scope scope) {
        Long ada = Seed.student(scope, "ada");
        Seed.enrollment(scope, ada, Seed.course(scope, "art", 3));
        Long bob = Seed.student(scope, "bob");
        Seed.enrollment(scope, bob, Seed.course(scope, "bio", 2));
        scope.statements().clear();
        scope.attempt(em -> em.remove(em.find(Student.class, ada)));
        Set<String> titles = SurvivalChecks.titles(scope);
        expected("removing student ada keeps both courses, art and bio")
                .butWas(SurvivalChecks.told("courses", titles, Set.of("art", "bio")))
                .statements(scope.statements())
                .where("Enrollment.course")
                .misconception("CASCADE_ACROSS")
                .unless(titles.equals(Set.of("art", "bio"))
                        && scope.statements().count(Kind.DELETE, "courses") == 0);
    }

    // lesson: association, nothing-upwards, course-key
    @Graded(
            value = "association.parents-survive",
            needs = {"Enrollment.student", "Enrollment.course"})
    void anEnrollmentIsRemovedWithoutItsStudentAndItsCourse(Scope scope) {
        Long ada = Seed.student(scope, "ada");
        Long art = Seed.course(scope, "art", 3);
        Seed.enrollment(scope, ada, art);
        scope.statements().clear();
        scope.attempt(em -> Seed.find(em, ada, art).ifPresent(em::remove));
        SurvivalChecks.bothSurvive(scope, Set.of("ada"), Set.of("art"), "removing an enrollment");
    }
}
