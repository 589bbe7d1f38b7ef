package cardinality.grader.verification.queries;

import cardinality.association.Course;
import cardinality.association.Enrollment;
import cardinality.association.Student;
import cardinality.queries.CampusChecks;
import cardinality.queries.CampusSeed;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Lookalikes;
import cardinality.testkit.Scope;
import cardinality.testkit.Secret;
import cardinality.testkit.Undisclosed;
import java.util.ArrayList;
import java.util.List;

/** Numbers of students, courses and credits that nobody can know in advance, and titles where every letter counts. */
@Entities({Student.class, Course.class, Enrollment.class})
final class UndisclosedCampusVerification {

    private static final int LONGEST_TITLE = 90;

    // lesson: queries, more-students
    @Graded(
            value = "queries.courses-with-more-students-than",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    @Undisclosed(
            value = "coursesWithMoreStudentsThan finds every course with more than n students, once",
            where = "Queries.coursesWithMoreStudentsThan")
    void anyNumberCanBeTheBoundary(Scope scope, Secret secret) {
        CampusSeed seed = new CampusSeed(scope);
        int boundary = secret.between(5, 12);
        List<String> courses = new ArrayList<>();
        for (int students : secret.shuffled(List.of(boundary - 1, boundary, boundary + 1, boundary + 2))) {
            courses.add("has " + students);
        }
        courses.forEach(course -> seed.course(course, "Music", 1));
        for (int i = boundary + 2; i > 0; i--) {
            int number = i;
            seed.student(
                    secret.word(9),
                    courses.stream()
                            .filter(course -> Integer.parseInt(course.substring(4)) >= number)
                            .toArray(String[]::new));
        }
        CampusChecks.requireCoursesWithMoreStudentsThan(scope, seed, boundary);
    }

    // lesson: queries, exact-title
    @Graded(
            value = "queries.students-enrolled-in",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    @Undisclosed(
            value = "studentsEnrolledIn finds every student in a course with exactly the title, once",
            where = "Queries.studentsEnrolledIn")
    void titlesDifferInAnyLetter(Scope scope, Secret secret) {
        CampusSeed seed = new CampusSeed(scope);
        String title = Lookalikes.drawn(secret, LONGEST_TITLE);
        List<String> wanted = new ArrayList<>();
        for (int i = secret.between(5, 9); i > 0; i--) {
            wanted.add("wanted " + i);
            seed.course("wanted " + i, title, i);
        }
        List<String> others = Lookalikes.of(secret, title);
        others.forEach(other -> seed.course(other, 2).student(secret.word(9), other));
        for (int i = secret.between(4, 15); i > 0; i--) {
            seed.student(secret.word(9), wanted.toArray(String[]::new));
        }
        seed.student(secret.word(9), others.toArray(String[]::new));
        CampusChecks.requireStudentsEnrolledIn(scope, seed, title);
    }

    // lesson: queries, tally-students
    @Graded(
            value = "queries.students-per-course",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    @Undisclosed(
            value = "studentsPerCourse gives the number of students in each course",
            where = "Queries.studentsPerCourse")
    void countsAnyNumberOfStudents(Scope scope, Secret secret) {
        CampusChecks.requireStudentsPerCourse(scope, campus(scope, secret));
    }

    // lesson: queries, tally-credits
    @Graded(
            value = "queries.credits-per-student",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    @Undisclosed(
            value = "creditsPerStudent gives the sum of the credits of each student",
            where = "Queries.creditsPerStudent")
    void addsUpAnyCredits(Scope scope, Secret secret) {
        CampusChecks.requireCreditsPerStudent(scope, campus(scope, secret));
    }

    private static CampusSeed campus(Scope scope, Secret secret) {
        CampusSeed seed = new CampusSeed(scope).course("empty", 2);
        List<String> courses = new ArrayList<>();
        for (int i = secret.between(5, 12); i > 0; i--) {
            courses.add("course " + i);
            seed.course("course " + i, secret.word(9), secret.between(0, 30_000));
        }
        seed.course("full", secret.between(0, 30_000));
        for (int i = secret.between(16, 26); i > 0; i--) {
            int attended = secret.between(0, courses.size());
            List<String> chosen = new ArrayList<>(secret.shuffled(courses).subList(0, attended));
            chosen.add("full");
            seed.student(secret.word(9), chosen.toArray(String[]::new));
        }
        return seed.student("free");
    }
}
