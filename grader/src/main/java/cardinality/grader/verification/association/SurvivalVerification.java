package cardinality.grader.verification.association;

import static cardinality.testkit.Expectation.expected;

import cardinality.association.Course;
import cardinality.association.Enrollment;
import cardinality.association.RowChecks;
import cardinality.association.Seed;
import cardinality.association.Student;
import cardinality.association.SurvivalChecks;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;

/** What happens to others when a student is removed. */
@Entities({Student.class, Course.class, Enrollment.class})
final class SurvivalVerification {

    // lesson: association, parents-survive
    @Graded(
            value = "association.parents-survive",
            needs = {"Enrollment.student", "Enrollment.course", "Student.enrollments", "Course.enrollments"})
    void aStudentIsRemovedWithoutTheOthersInItsCourses(Scope scope) {
        if (!RowChecks.canShare(scope)) {
            return;
        }
        Long lin = Seed.student(scope, "lin");
        Long mo = Seed.student(scope, "mo");
        Long logic = Seed.course(scope, "100% logic", 0);
        Long maths = Seed.course(scope, "maths", 5);
        Seed.enrollment(scope, lin, logic);
        Seed.enrollment(scope, lin, maths);
        Seed.enrollment(scope, mo, logic);
        scope.statements().clear();
        scope.attempt(em -> em.remove(em.find(Student.class, lin)));
        expected("removing student lin keeps mo and the enrollment of mo")
                .butWas("table students holds " + String.join(", ", SurvivalChecks.names(scope))
                        + "; table enrollments holds " + String.join(", ", Seed.pairs(scope)))
                .statements(scope.statements())
                .where("Enrollment.course")
                .misconception("CASCADE_ACROSS")
                .unless(SurvivalChecks.names(scope).contains("mo")
                        && Seed.pairs(scope).contains(Seed.pair(mo, logic)));
    }
}
