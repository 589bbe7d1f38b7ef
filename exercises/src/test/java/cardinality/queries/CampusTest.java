package cardinality.queries;

import cardinality.association.Course;
import cardinality.association.Enrollment;
import cardinality.association.Student;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;

/** Queries about students and courses. */
@Entities({Student.class, Course.class, Enrollment.class})
final class CampusTest {

    // lesson: queries, more-students, three-statements
    @Graded(
            value = "queries.courses-with-more-students-than",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void findsTheCoursesWithManyStudents(Scope scope) {
        CampusChecks.requireCoursesWithMoreStudentsThan(scope, campus(scope), 2);
    }

    // lesson: queries, exact-title
    @Graded(
            value = "queries.students-enrolled-in",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void findsTheStudentsInACourse(Scope scope) {
        CampusChecks.requireStudentsEnrolledIn(scope, campus(scope), "Logic");
    }

    // lesson: queries, tally-students, tally-values
    @Graded(
            value = "queries.students-per-course",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void countsTheStudentsInEachCourse(Scope scope) {
        CampusChecks.requireStudentsPerCourse(scope, campus(scope).course("Latin", 3));
    }

    // lesson: queries, tally-credits, tally-values
    @Graded(
            value = "queries.credits-per-student",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void addsUpTheCreditsOfEachStudent(Scope scope) {
        CampusChecks.requireCreditsPerStudent(scope, campus(scope));
    }

    // lesson: queries, no-courses
    @Graded(
            value = "queries.credits-per-student",
            needs = {"Student.enrollments", "Course.enrollments", "Enrollment.student", "Enrollment.course"})
    void studentsWithoutCoursesHaveNoCredits(Scope scope) {
        CampusChecks.requireCreditsPerStudent(
                scope,
                new CampusSeed(scope)
                        .course("Dance", 2)
                        .course("Free", 0)
                        .student("Zita", "Dance", "Free")
                        .student("Lars")
                        .student("Abe", "Free"),
                "NULL_SUM");
    }

    /** Every student has a course, and every course has a student and credits. */
    private static CampusSeed campus(Scope scope) {
        return new CampusSeed(scope)
                .course("Logic", 5)
                .course("Baking", 2)
                .course("Poetry", 7)
                .course("Optics", 4)
                .student("Nora", "Logic", "Poetry")
                .student("Abel", "Baking")
                .student("Wim", "Logic", "Baking", "Poetry", "Optics")
                .student("Cleo", "Logic", "Poetry")
                .student("Tess", "Poetry");
    }
}
