package cardinality.grader.verification.queries;

import cardinality.association.Course;
import cardinality.association.Enrollment;
import cardinality.association.Student;
import cardinality.queries.CampusChecks;
import cardinality.queries.CampusSeed;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.util.List;
import java.util.stream.IntStream;

/** Titles that repeat or look like a pattern or SQL, and credits that are missing, equal or large. */
@Entities({Student.class, Course.class, Enrollment.class})
final class StudentsVerification {

    private static final String INJECTED = "x' or '1'='1";

    // lesson: queries, titles-repeat, exact-title
    @Graded(
            value = "queries.students-enrolled-in",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void coursesMayShareATitle(Scope scope) {
        CampusSeed seed = new CampusSeed(scope)
                .course("Music 1", "Music", 3)
                .course("Dance", 2)
                .course("Music 2", "Music", 4)
                .namedStudent("Kim 1", "Kim", "Music 1")
                .student("Lars", "Music 2", "Music 1", "Dance")
                .namedStudent("Kim 2", "Kim", "Music 2")
                .student("Ella", "Dance")
                .student("Abe");
        CampusChecks.requireStudentsEnrolledIn(scope, seed, "Music");
        CampusChecks.requireStudentsEnrolledIn(scope, seed, "Dance");
    }

    // lesson: queries, exact-title
    @Graded(
            value = "queries.students-enrolled-in",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void aTitleIsNoPattern(Scope scope) {
        CampusSeed seed = apart(scope, "Top 10%", "Top 100", "c_", "c1", "T%");
        for (String title : List.of("Top 10%", "c_", "T%")) {
            CampusChecks.requireStudentsEnrolledIn(scope, seed, title, "LIKE_PATTERN");
        }
    }

    // lesson: queries, exact-title
    @Graded(
            value = "queries.students-enrolled-in",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void aTitleIsNoPartOfTheQuery(Scope scope) {
        CampusSeed seed = apart(scope, "x", INJECTED, "It's law", "Its law", "O''Hara", "O'Hara");
        for (String title : List.of(INJECTED, "It's law", "O''Hara", "O'Hare")) {
            CampusChecks.requireStudentsEnrolledIn(scope, seed, title, "CONCATENATION");
        }
    }

    // lesson: queries, exact-title
    @Graded(
            value = "queries.students-enrolled-in",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void titlesAreComparedToTheLetter(Scope scope) {
        CampusSeed seed = apart(scope, "Law", "law", "Law 2", " Law", "Tax Law");
        CampusChecks.requireStudentsEnrolledIn(scope, seed, "Law", "INEXACT");
        CampusChecks.requireStudentsEnrolledIn(scope, seed, "la", "INEXACT");
    }

    // lesson: queries, exact-title
    @Graded(
            value = "queries.students-enrolled-in",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void nobodyIsInACourseWithoutStudents(Scope scope) {
        CampusSeed seed = new CampusSeed(scope)
                .course("Dance", 2)
                .course("Empty", 2)
                .student("Lars", "Dance")
                .student("Abe");
        CampusChecks.requireStudentsEnrolledIn(scope, seed, "Empty");
    }

    // lesson: queries, null-credits
    @Graded(
            value = "queries.credits-per-student",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void coursesWithoutCreditsAddNothing(Scope scope) {
        CampusChecks.requireCreditsPerStudent(
                scope,
                new CampusSeed(scope)
                        .course("Dance", 2)
                        .course("Talk", null)
                        .course("Walk", null)
                        .student("Zita", "Talk", "Dance")
                        .student("Lars", "Talk")
                        .student("Abe", "Walk", "Talk"),
                "NULL_SUM");
    }

    // lesson: queries, tally-credits
    @Graded(
            value = "queries.credits-per-student",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void equalCreditsAreAddedUp(Scope scope) {
        CampusChecks.requireCreditsPerStudent(
                scope,
                new CampusSeed(scope)
                        .course("Dance", 3)
                        .course("Music 1", "Music", 3)
                        .course("Music 2", "Music", 3)
                        .student("Zita", "Music 1", "Dance", "Music 2")
                        .student("Lars", "Music 2", "Music 1"));
    }

    // lesson: queries, tally-credits
    @Graded(
            value = "queries.credits-per-student",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void studentsWhoShareANameStaySeparate(Scope scope) {
        CampusChecks.requireCreditsPerStudent(
                scope,
                new CampusSeed(scope)
                        .course("Dance", 3)
                        .course("Music", 8)
                        .namedStudent("Kim 1", "Kim", "Dance")
                        .student("Lars", "Music")
                        .namedStudent("Kim 2", "Kim", "Music", "Dance"));
    }

    // lesson: queries, tally-credits, database-answers, three-statements
    @Graded(
            value = "queries.credits-per-student",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void addsUpManyCoursesOfFewStudents(Scope scope) {
        CampusSeed seed = new CampusSeed(scope);
        String[] keys = IntStream.range(0, 14).mapToObj(i -> "c-" + i).toArray(String[]::new);
        IntStream.range(0, 14).forEach(i -> seed.course(keys[i], 1_000_000_000 + i));
        seed.student("Zita", keys).student("Lars", keys).student("Abe", keys);
        CampusChecks.requireCreditsPerStudent(scope, seed);
    }

    /** One student in each of these courses. */
    private static CampusSeed apart(Scope scope, String... titles) {
        CampusSeed seed = new CampusSeed(scope);
        for (String title : titles) {
            seed.course(title, 1).student("in " + title, title);
        }
        return seed;
    }
}
