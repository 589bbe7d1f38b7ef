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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Several enrollments at once, and what is passed on from a student to its enrollments. */
@Entities({Student.class, Course.class, Enrollment.class})
final class EnrollVerification {

    // lesson: association, enroll, namesakes
    @Graded(
            value = "association.enroll-and-drop",
            needs = {"Enrollment.student", "Enrollment.course", "Student.enrollments", "Course.enrollments"})
    void aStudentEnrollsInSeveralCoursesAtOnce(Scope scope) {
        if (!RowChecks.canShare(scope)) {
            return;
        }
        Long lin = Seed.student(scope, "lin");
        List<Long> courses = List.of("maths", "50% maths", "art", Seed.twin(scope, "courses", "maths")).stream()
                .map(title -> Seed.course(scope, title, 0))
                .toList();
        Seed.enrollment(scope, lin, courses.get(1));
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> {
            Student student = em.find(Student.class, lin);
            for (int i : List.of(3, 0, 2)) {
                scope.completed(HelperChecks.enroll(student, em.find(Course.class, courses.get(i))));
            }
        });
        Set<String> pairs = new TreeSet<>();
        courses.forEach(course -> pairs.add(Seed.pair(lin, course)));
        expected("a student that enrolls in three more courses in one session has four enrollments")
                .butWas(RowChecks.outcome(refusal, scope))
                .statements(scope.statements())
                .where("Student.enroll")
                .misconception("LOST_IN_SET")
                .unless(Seed.pairs(scope).containsAll(pairs));
    }

    // lesson: association, enroll, namesakes
    @Graded(
            value = "association.enroll-and-drop",
            needs = {"Enrollment.student", "Enrollment.course", "Student.enrollments", "Course.enrollments"})
    void severalStudentsEnrollInOneCourse(Scope scope) {
        if (!RowChecks.canShare(scope)) {
            return;
        }
        Long logic = Seed.course(scope, "logic", 1);
        List<Long> students = List.of("o'lin", "mo", Seed.twin(scope, "students", "mo")).stream()
                .map(name -> Seed.student(scope, name))
                .toList();
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> {
            Course course = em.find(Course.class, logic);
            for (Long id : students) {
                scope.completed(HelperChecks.enroll(em.find(Student.class, id), course));
            }
        });
        Set<String> pairs = new TreeSet<>();
        students.forEach(student -> pairs.add(Seed.pair(student, logic)));
        expected("three students that enroll in one course in one session have an enrollment each")
                .butWas(RowChecks.outcome(refusal, scope))
                .statements(scope.statements())
                .where("Student.enroll")
                .misconception("LOST_IN_SET")
                .unless(Seed.pairs(scope).containsAll(pairs));
    }

    // lesson: association, cascade
    @Graded(
            value = "association.enroll-and-drop",
            needs = {"Enrollment.student", "Enrollment.course", "Student.enrollments", "Course.enrollments"})
    void aGradeIsMergedWithTheStudent(Scope scope) {
        Long lin = Seed.student(scope, "lin");
        Long logic = Seed.course(scope, "logic", 1);
        Seed.enrollment(scope, lin, logic);
        Student detached = scope.fromTransaction(em -> {
            Student student = em.find(Student.class, lin);
            student.getEnrollments().size();
            return student;
        });
        detached.getEnrollments().forEach(enrollment -> enrollment.setGrade(3));
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> em.merge(detached));
        Integer grade = scope.fromTransaction(
                em -> Seed.find(em, lin, logic).map(Enrollment::getGrade).orElse(null));
        expected("a grade that was given while no session was open is saved when the student is merged")
                .butWas(refusal.map(RowChecks::told)
                        .orElse("the grade in the table is " + (grade == null ? "NULL" : grade)))
                .statements(scope.statements())
                .where("Student.enrollments")
                .misconception("NO_CASCADE_MERGE")
                .unless(Integer.valueOf(3).equals(grade));
    }

    // lesson: association, cascade
    @Graded(
            value = "association.enroll-and-drop",
            needs = {"Enrollment.student", "Enrollment.course", "Student.enrollments", "Course.enrollments"})
    void enrollmentsAreRemovedWithTheirStudent(Scope scope) {
        Long lin = Seed.student(scope, "lin");
        Long logic = Seed.course(scope, "logic", 1);
        Seed.enrollment(scope, lin, logic);
        Seed.enrollment(scope, Seed.student(scope, "mo"), Seed.course(scope, "maths", 5));
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> em.remove(em.find(Student.class, lin)));
        if (refusal.isPresent() && !RowChecks.furtherTables(scope).isEmpty()) {
            // Rows of an extra table can prevent the removal; the check of the tables reports that.
            return;
        }
        expected("removing a student removes its enrollments")
                .butWas(RowChecks.outcome(refusal, scope))
                .statements(scope.statements())
                .where("Student.enrollments")
                .misconception("NO_CASCADE_REMOVE")
                .unless(!Seed.pairs(scope).contains(Seed.pair(lin, logic)));
    }
}
