package cardinality.grader.verification.manytomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.manytomany.CallChecks;
import cardinality.manytomany.Course;
import cardinality.manytomany.LinkChecks;
import cardinality.manytomany.Seed;
import cardinality.manytomany.Student;
import cardinality.manytomany.TableChecks;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import cardinality.testkit.TableDefinition;
import java.util.List;

/** Links that are shared, or that connect objects with the same name. */
@Entities({Student.class, Course.class})
final class LinkVerification {

    // lesson: manytomany, link-table
    @Graded(value = "manytomany.one-join-table", needs = "Student.courses")
    void eachSideCanBeLinkedMoreThanOnce(Scope scope) {
        for (TableDefinition table : TableChecks.linkTables(scope)) {
            for (String column : TableChecks.pair(table)) {
                expected("several rows of " + table.name() + " can have the same " + column)
                        .butWas(column + " is unique")
                        .where("Student.courses, Course.students")
                        .misconception("TOO_UNIQUE")
                        .unless(!table.isUnique(column));
            }
        }
    }

    // lesson: manytomany, enroll
    @Graded(
            value = "manytomany.one-owner",
            needs = {"Student.courses", "Course.students"})
    void studentsCanShareACourse(Scope scope) {
        Long lin = Seed.student(scope, "lin");
        Long mo = Seed.student(scope, "mo");
        Long poetry = Seed.course(scope, "Poetry");
        Seed.link(scope, lin, poetry);
        Long physics = Seed.course(scope, "Physics");
        LinkChecks.requireEnrolled(scope, mo, poetry, "mo in Poetry");
        LinkChecks.requireEnrolled(scope, lin, physics, "lin in Physics");
        LinkChecks.requireDropped(scope, lin, poetry, "lin in Poetry");
    }

    // lesson: manytomany, namesakes
    @Graded(
            value = "manytomany.one-owner",
            needs = {"Student.courses", "Course.students"})
    void namesakesAreTwo(Scope scope) {
        Long lin = Seed.student(scope, "lin");
        List<Long> seminars =
                List.of(Seed.course(scope, "Seminar"), Seed.course(scope, Seed.twin(scope, "courses", "Seminar")));
        seminars.forEach(seminar -> Seed.link(scope, lin, seminar));
        Long chess = Seed.course(scope, "Chess");
        List<Long> kims = List.of(Seed.student(scope, "kim"), Seed.student(scope, Seed.twin(scope, "students", "kim")));
        kims.forEach(kim -> Seed.link(scope, kim, chess));
        long stored = TableChecks.links(scope).stream()
                .filter(link -> link.startsWith("lin in Seminar"))
                .count();
        long storedKims = TableChecks.links(scope).stream()
                .filter(link -> link.startsWith("kim"))
                .count();
        CallChecks.comesToAnEnd(() -> scope.inTransaction(em -> {
            int read = em.find(Student.class, lin).getCourses().size();
            expected("a student in " + stored + " courses called Seminar has " + stored + " courses")
                    .butWas("getCourses() contains " + read)
                    .where("Student.courses, Course.equals")
                    .misconception("LOST_IN_SET")
                    .unless(read == stored);
            int readKims = em.find(Course.class, chess).getStudents().size();
            expected("a course of " + storedKims + " students called kim has " + storedKims + " students")
                    .butWas("getStudents() contains " + readKims)
                    .where("Course.students, Student.equals")
                    .misconception("LOST_IN_SET")
                    .unless(readKims == storedKims);
        }));
    }
}
