package cardinality.grader.verification.association;

import static cardinality.testkit.Expectation.expected;

import cardinality.association.Course;
import cardinality.association.Enrollment;
import cardinality.association.HelperChecks;
import cardinality.association.RowChecks;
import cardinality.association.Seed;
import cardinality.association.Student;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code drop} among several enrollments, right after {@code enroll}, and if there is nothing to drop.
 *
 * <p>Students and courses are loaded before any collection is read: a collection would be filled with proxies, to which
 * {@code this} is not equal, and proxies are the subject of another exercise.
 */
@Entities({Student.class, Course.class, Enrollment.class})
final class DropVerification {

    // lesson: association, drop, namesakes
    @Graded(
            value = "association.enroll-and-drop",
            needs = {"Enrollment.student", "Enrollment.course", "Student.enrollments", "Course.enrollments"})
    void dropTakesTheRightCourse(Scope scope) {
        if (!RowChecks.canShare(scope)) {
            return;
        }
        Long lin = Seed.student(scope, "lin");
        List<Long> courses = List.of("maths", Seed.twin(scope, "courses", "maths"), "art").stream()
                .map(title -> Seed.course(scope, title, 4))
                .toList();
        courses.forEach(course -> Seed.enrollment(scope, lin, course));
        scope.attempt(em -> {
            Student student = em.find(Student.class, lin);
            List<Course> found =
                    courses.stream().map(id -> em.find(Course.class, id)).toList();
            holdsAll(3, student.getEnrollments(), "Student.enrollments");
            found.forEach(course -> holdsAll(1, course.getEnrollments(), "Course.enrollments"));
            Course second = found.get(1);
            HelperChecks.drop(student, second);
            for (int other : List.of(0, 2)) {
                Course kept = found.get(other);
                expected("drop keeps the enrollments in other courses, even in one with the same title")
                        .butWas("the enrollment in the course with id " + courses.get(other) + " is gone too")
                        .where("Student.drop")
                        .misconception("DROPS_OTHERS")
                        .unless(HelperChecks.holdsPair(student.getEnrollments(), student, kept)
                                && HelperChecks.holdsPair(kept.getEnrollments(), student, kept));
            }
            em.getTransaction().setRollbackOnly();
        });
    }

    // lesson: association, drop, namesakes
    @Graded(
            value = "association.enroll-and-drop",
            needs = {"Enrollment.student", "Enrollment.course", "Student.enrollments", "Course.enrollments"})
    void dropTakesTheRightStudent(Scope scope) {
        if (!RowChecks.canShare(scope)) {
            return;
        }
        List<Long> students = List.of("mo", Seed.twin(scope, "students", "mo"), "lin").stream()
                .map(name -> Seed.student(scope, name))
                .toList();
        Long logic = Seed.course(scope, "logic", 1);
        students.forEach(student -> Seed.enrollment(scope, student, logic));
        scope.attempt(em -> {
            List<Student> found =
                    students.stream().map(id -> em.find(Student.class, id)).toList();
            Course course = em.find(Course.class, logic);
            holdsAll(3, course.getEnrollments(), "Course.enrollments");
            Student second = found.get(1);
            HelperChecks.drop(second, course);
            for (int other : List.of(0, 2)) {
                Student kept = found.get(other);
                expected("drop keeps the enrollments of other students, even of one with the same name")
                        .butWas("the enrollment of the student with id " + students.get(other) + " is gone too")
                        .where("Student.drop")
                        .misconception("DROPS_OTHERS")
                        .unless(HelperChecks.holdsPair(course.getEnrollments(), kept, course)
                                && HelperChecks.holdsPair(kept.getEnrollments(), kept, course));
            }
            em.getTransaction().setRollbackOnly();
        });
    }

    // lesson: association, nothing-to-drop
    @Graded(
            value = "association.enroll-and-drop",
            needs = {"Enrollment.student", "Enrollment.course", "Student.enrollments", "Course.enrollments"})
    void dropWithoutAnEnrollmentDoesNothing(Scope scope) {
        Long lin = Seed.student(scope, "lin");
        Long logic = Seed.course(scope, "logic", 1);
        Long maths = Seed.course(scope, "maths", 5);
        Seed.enrollment(scope, lin, logic);
        Optional<RuntimeException> refusal =
                scope.attempt(em -> em.find(Student.class, lin).drop(em.find(Course.class, maths)));
        expected("drop does nothing for a course that the student is not enrolled in")
                .butWas(RowChecks.outcome(refusal, scope))
                .where("Student.drop")
                .misconception("NOTHING_TO_DROP")
                .unless(refusal.isEmpty() && Seed.pairs(scope).equals(Set.of(Seed.pair(lin, logic))));
    }

    // lesson: association, drop, orphans
    @Graded(
            value = "association.enroll-and-drop",
            needs = {"Enrollment.student", "Enrollment.course", "Student.enrollments", "Course.enrollments"})
    void whatWasEnrolledIsDroppedInTheSameSession(Scope scope) {
        Long lin = Seed.student(scope, "lin");
        Long logic = Seed.course(scope, "logic", 1);
        Seed.enrollment(scope, Seed.student(scope, "mo"), Seed.course(scope, "maths", 5));
        boolean[] unlinked = {false};
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> {
            Student student = em.find(Student.class, lin);
            Course course = em.find(Course.class, logic);
            scope.completed(HelperChecks.enroll(student, course));
            em.flush();
            student.drop(course);
            unlinked[0] = !HelperChecks.holdsPair(student.getEnrollments(), student, course)
                    && !HelperChecks.holdsPair(course.getEnrollments(), student, course);
        });
        expected("an enrollment is deleted if it is dropped in the session in which it was created and saved")
                .butWas(refusal.map(RowChecks::told)
                        .orElse(unlinked[0] ? "its row is still there" : "a collection still contains it"))
                .statements(scope.statements())
                .where("Student.drop")
                .misconception("LOST_IN_SET")
                .unless(unlinked[0] && !Seed.pairs(scope).contains(Seed.pair(lin, logic)));
    }

    private static void holdsAll(int count, Collection<Enrollment> enrollments, String where) {
        String owner = where.startsWith("Student") ? "a student" : "a course";
        expected(owner + " with " + count + (count == 1 ? " row" : " rows")
                        + " in table enrollments has the same number of enrollments when it is loaded")
                .butWas("it has " + (enrollments.isEmpty() ? "none" : enrollments.size()))
                .where(where)
                .misconception(enrollments.isEmpty() ? "NOT_MIRRORED" : "LOST_IN_SET")
                .unless(enrollments.size() == count);
    }
}
