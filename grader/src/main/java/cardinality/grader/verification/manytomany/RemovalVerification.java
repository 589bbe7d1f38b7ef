package cardinality.grader.verification.manytomany;

import cardinality.manytomany.Course;
import cardinality.manytomany.RemovalChecks;
import cardinality.manytomany.Seed;
import cardinality.manytomany.Student;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.util.List;

/** Students and courses that are removed while others are linked to the same objects. */
@Entities({Student.class, Course.class})
final class RemovalVerification {

    // lesson: manytomany, student-leaves-others
    @Graded(value = "manytomany.both-survive", needs = "Student.courses")
    void aStudentLeavesTheLinksOfOthersInItsCourses(Scope scope) {
        Long mo = Seed.student(scope, "mo");
        Long lin = Seed.student(scope, "lin");
        List<Long> courses = List.of(Seed.course(scope, "Poetry"), Seed.course(scope, "Drama"));
        courses.forEach(course -> Seed.link(scope, mo, course));
        courses.forEach(course -> Seed.link(scope, lin, course));
        Seed.link(scope, Seed.student(scope, "kim"), courses.get(1));
        RemovalChecks.requireStudentRemovedAlone(scope, lin);
    }

    // lesson: manytomany, course-leaves-others
    @Graded(value = "manytomany.both-survive", needs = "Student.courses")
    void aCourseLeavesTheLinksOfItsStudentsToOthers(Scope scope) {
        List<Long> students = List.of(Seed.student(scope, "mo"), Seed.student(scope, "lin"));
        Long poetry = Seed.course(scope, "Poetry");
        Long drama = Seed.course(scope, "Drama");
        students.forEach(student -> Seed.link(scope, student, poetry));
        students.forEach(student -> Seed.link(scope, student, drama));
        RemovalChecks.requireCourseRemovedAlone(scope, poetry);
    }
}
