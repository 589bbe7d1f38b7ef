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
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Any number of courses, with similar titles or similar ids. */
@Entities({Student.class, Course.class, Enrollment.class})
final class UndisclosedVerification {

    private static final int LONGEST_TITLE = 90;

    // lesson: association, enroll
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
            dropOneByOne(em.find(Student.class, lin), found(em, secret.shuffled(courses)));
            em.getTransaction().setRollbackOnly();
        });
    }

    // lesson: association, enroll
    @Graded(
            value = "association.enroll-and-drop",
            needs = {"Enrollment.student", "Enrollment.course", "Student.enrollments", "Course.enrollments"})
    @Undisclosed(
            value = "drop ends only the enrollment in that course, whatever the ids of the courses are",
            where = "Student.drop")
    void aCourseHasAnyNumber(Scope scope, Secret secret) {
        Long lin = Seed.student(scope, "lin");
        Long logic = Seed.course(scope, "logic", 1);
        List<Long> courses = Lookalikes.numbers(secret);
        if (!scope.table("courses").copyOnlyRow(logic, courses, id -> Map.of())) {
            return;
        }
        scope.attempt(em -> {
            Student student = em.find(Student.class, lin);
            List<Course> found = found(em, courses);
            // In pairs: how many courses a student can have is another test's business.
            for (int one = 0; one < found.size(); one++) {
                for (int other = 0; other < one; other++) {
                    List<Course> two = List.of(found.get(one), found.get(other));
                    two.forEach(course -> HelperChecks.enroll(student, course));
                    dropOneByOne(student, two);
                }
            }
            em.getTransaction().setRollbackOnly();
        });
    }

    private static List<Course> found(EntityManager em, List<Long> courses) {
        return courses.stream().map(course -> em.find(Course.class, course)).toList();
    }

    private static void dropOneByOne(Student student, List<Course> courses) {
        List<Course> left = new ArrayList<>(courses);
        while (!left.isEmpty()) {
            HelperChecks.drop(student, left.remove(0));
            expected("the others stay")
                    .misconception("DROPS_OTHERS")
                    .unless(left.stream()
                            .allMatch(course -> HelperChecks.holdsPair(student.getEnrollments(), student, course)));
        }
    }
}
