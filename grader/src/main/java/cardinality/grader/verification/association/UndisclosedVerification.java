package cardinality.grader.verification.association;

import static cardinality.testkit.Expectation.expected;

import cardinality.association.Course;
import cardinality.association.Enrollment;
import cardinality.association.EnrollmentId;
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
import java.util.Set;
import java.util.TreeSet;

/** Numbers that look alike to whoever looks at a part of them only, and any number of courses. */
@Entities({Student.class, Course.class, Enrollment.class})
final class UndisclosedVerification {

    private static final int LONGEST_TITLE = 90;

    @Graded("association.id-equality")
    @Undisclosed(
            value = "ids are equal if both their numbers are, and only then, whatever the numbers are",
            where = "EnrollmentId.equals")
    void anyTwoIdsDiffer(Scope scope, Secret secret) {
        long student = 2L * secret.between(100, 5_000);
        long course = 2L * secret.between(6_000, 9_000);
        List<EnrollmentId> ids = new ArrayList<>();
        for (Long number : Lookalikes.numbers(secret)) {
            ids.add(new EnrollmentId(number, course));
            ids.add(new EnrollmentId(student, number));
        }
        long bit = 1L << secret.between(1, 6);
        long digit = course / 1_000 % 10;
        ids.add(new EnrollmentId(student, course));
        ids.add(new EnrollmentId(course, student));
        ids.add(new EnrollmentId(student + 1, course - 1));
        ids.add(new EnrollmentId(student + 1, course - 31));
        ids.add(new EnrollmentId(student ^ bit, course ^ bit));
        ids.add(new EnrollmentId(student * 2, course / 2));
        ids.add(new EnrollmentId(student * 10 + digit, course % 1_000));
        for (int i = 0; i < ids.size(); i++) {
            for (int j = 0; j < ids.size(); j++) {
                Object one = ids.get(i);
                Object other = ids.get(j);
                expected("two ids are equal if they are the same pair")
                        .misconception("ID_EQUALS")
                        .unless(one.equals(other) == (i == j));
            }
        }
    }

    @Graded(
            value = "association.enroll-and-drop",
            needs = {"Enrollment.student", "Enrollment.course", "Student.enrollments", "Course.enrollments"})
    @Undisclosed(
            value = "a student can enroll in any number of courses, and drop takes away the one that it is given",
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
        Set<String> pairs = new TreeSet<>();
        for (String each : secret.shuffled(titles).subList(0, secret.between(12, titles.size()))) {
            Long course = Seed.course(scope, each, 1);
            HelperChecks.enrollStores(scope, lin, course);
            courses.add(course);
            pairs.add(Seed.pair(lin, course));
        }
        for (Long course : secret.shuffled(courses)) {
            HelperChecks.dropDeletes(scope, lin, course);
            pairs.remove(Seed.pair(lin, course));
            expected("the others stay")
                    .misconception("DROPS_OTHERS")
                    .unless(Seed.pairs(scope).equals(pairs));
        }
    }
}
