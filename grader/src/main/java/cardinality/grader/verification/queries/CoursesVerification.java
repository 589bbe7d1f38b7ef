package cardinality.grader.verification.queries;

import cardinality.association.Course;
import cardinality.association.Enrollment;
import cardinality.association.Student;
import cardinality.queries.CampusChecks;
import cardinality.queries.CampusSeed;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.util.stream.IntStream;

/** Courses with none, one and several students, courses that share a title, and many courses and students. */
@Entities({Student.class, Course.class, Enrollment.class})
final class CoursesVerification {

    // lesson: queries, more-students
    @Graded(
            value = "queries.courses-with-more-students-than",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void moreThanIsNotAtLeast(Scope scope) {
        CampusSeed seed = campus(scope);
        CampusChecks.requireCoursesWithMoreStudentsThan(scope, seed, 1);
        CampusChecks.requireCoursesWithMoreStudentsThan(scope, seed, 2);
        CampusChecks.requireCoursesWithMoreStudentsThan(scope, seed, 3);
    }

    // lesson: queries, more-students
    @Graded(
            value = "queries.courses-with-more-students-than",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void moreThanNoneIsOneOrMore(Scope scope) {
        CampusChecks.requireCoursesWithMoreStudentsThan(scope, campus(scope), 0);
    }

    // lesson: queries, titles-repeat, more-students
    @Graded(
            value = "queries.courses-with-more-students-than",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void studentsOfNamesakesAreNotAddedUp(Scope scope) {
        CampusChecks.requireCoursesWithMoreStudentsThan(scope, namesakes(scope), 3);
    }

    // lesson: queries, more-students, database-answers, database-computes
    @Graded(
            value = "queries.courses-with-more-students-than",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void findsFewCoursesAmongMany(Scope scope) {
        CampusSeed seed = new CampusSeed(scope);
        IntStream.range(0, 40).forEach(i -> seed.course("small-" + i, 3).student("s-" + i, "small-" + i));
        seed.course("large-1", 3).course("large-2", 3);
        seed.student("Ada", "large-1", "large-2").student("Bob", "large-2", "large-1");
        CampusChecks.requireCoursesWithMoreStudentsThan(scope, seed, 1);
    }

    // lesson: queries, tally-students
    @Graded(
            value = "queries.students-per-course",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void coursesWithoutStudentsHaveNone(Scope scope) {
        CampusChecks.requireStudentsPerCourse(scope, campus(scope));
    }

    // lesson: queries, tally-students, titles-repeat
    @Graded(
            value = "queries.students-per-course",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void coursesThatShareATitleStaySeparate(Scope scope) {
        CampusChecks.requireStudentsPerCourse(scope, namesakes(scope));
    }

    // lesson: queries, tally-students, database-answers, three-statements
    @Graded(
            value = "queries.students-per-course",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void countsManyStudentsInFewCourses(Scope scope) {
        CampusSeed seed =
                new CampusSeed(scope).course("one", 1).course("two", null).course("three", 3);
        IntStream.range(0, 14).forEach(i -> seed.student("s-" + i, "three", "one", "two"));
        CampusChecks.requireStudentsPerCourse(scope, seed);
    }

    /** None, one, two and three students; two students share a name. */
    private static CampusSeed campus(Scope scope) {
        return new CampusSeed(scope)
                .course("Weaving", 2)
                .course("Algebra", 6)
                .course("Sailing", null)
                .course("History", 6)
                .course("Pottery", 1)
                .course("Drama", 4)
                .namedStudent("Kim 1", "Kim", "Algebra", "Weaving", "History")
                .namedStudent("Kim 2", "Kim", "History", "Algebra", "Sailing")
                .student("Zita", "History", "Drama")
                .student("Lars");
    }

    /** Two courses with the same title have two students each; another two with the same title have one and none. */
    private static CampusSeed namesakes(Scope scope) {
        return new CampusSeed(scope)
                .course("Music 1", "Music", 3)
                .course("Dance", 2)
                .course("Music 2", "Music", 3)
                .course("Chess 1", "Chess", 1)
                .course("Chess 2", "Chess", 1)
                .student("Zita", "Music 1", "Dance", "Chess 1")
                .student("Lars", "Music 1", "Music 2", "Dance")
                .student("Ella", "Music 2", "Dance");
    }
}
