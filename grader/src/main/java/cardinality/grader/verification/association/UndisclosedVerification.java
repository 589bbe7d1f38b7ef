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
import cardinality.testkit.Lookalikes;
import cardinality.testkit.Scope;
import cardinality.testkit.Secret;
import cardinality.testkit.Undisclosed;
import java.util.ArrayList;
import java.util.List;

/** Any number of courses, with similar titles. */
@Entities({Student.class, Course.class, Enrollment.class})
final class UndisclosedVerification {

    private static final int LONGEST_TITLE = 90;

    @Graded(
            value = "association.enroll-and-drop",
            needs = {"Enrollment.student", "Enrollment.course", "Student.enrollments", "Course.enrollments"})
    @Undisclosed(
            value = "a student can enroll in any number of courses, and drop ends only the enrollment in that course",
            where = "Student.drop")
    void aStudentEnrollsInAnyNumberOfCourses(Scope scope, Secret secret) {
        if (!RowChecks.canShare(scope)) {
            return;
        }
        Long lin = Seed.student(scope, "lin");
        String title = Lookalikes.drawn(secret, LONGEST_TITLE);
        List<String> titles = new ArrayList<>(Lookalikes.of(secret, title));
        titles.add(title);
        List<Long> courses = new ArrayList<>();
        for (String each : secret.shuffled(titles).subList(0, secret.between(12, titles.size()))) {
            Long course = Seed.course(scope, each, 1);
            HelperChecks.enrollStores(scope, lin, course);
            courses.add(course);
        }
        scope.attempt(em -> {
            Student student = em.find(Student.class, lin);
            List<Course> left = new ArrayList<>(secret.shuffled(courses.stream()
                    .map(course -> em.find(Course.class, course))
                    .toList()));
            while (!left.isEmpty()) {
                HelperChecks.drop(student, left.remove(0));
                expected("the others stay")
                        .misconception("DROPS_OTHERS")
                        .unless(left.stream()
                                .allMatch(course -> HelperChecks.holdsPair(student.getEnrollments(), student, course)));
            }
            em.getTransaction().setRollbackOnly();
        });
    }
}
