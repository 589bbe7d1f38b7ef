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

/** Links that are shared, taken up again, made before anything is saved, or made between namesakes. */
@Entities({Student.class, Course.class})
final class LinkVerification {

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

    @Graded(
            value = "manytomany.one-owner",
            needs = {"Student.courses", "Course.students"})
    void aCourseCanBeTakenAgain(Scope scope) {
        Long poetry = Seed.course(scope, "Poetry");
        Seed.course(scope, "Physics");
        Long mo = Seed.student(scope, "mo");
        LinkChecks.requireStored(scope, "mo in Poetry", em -> {
            Student student = em.find(Student.class, mo);
            Course course = em.find(Course.class, poetry);
            student.enroll(course);
            student.drop(course);
            student.enroll(course);
            return LinkChecks.linked(student, course);
        });
    }

    @Graded(
            value = "manytomany.one-owner",
            needs = {"Student.courses", "Course.students"})
    void aLinkOfUnsavedObjectsIsSavedWithThem(Scope scope) {
        Student kim = scope.numbered(new Student("kim"));
        Course drama = scope.numbered(new Course("Drama"));
        LinkChecks.requireStored(scope, "kim in Drama", em -> {
            LinkChecks.enrollNew(kim, drama);
            em.persist(drama);
            em.persist(kim);
            return LinkChecks.linked(kim, drama);
        });
    }

    @Graded(
            value = "manytomany.one-owner",
            needs = {"Student.courses", "Course.students"})
    void everyLinkIsReadOnBothSides(Scope scope) {
        List<String> names = List.of("lin", "mo", "kim");
        List<Long> students =
                names.stream().map(name -> Seed.student(scope, name)).toList();
        List<String> titles = List.of("Poetry", "Drama", "100% Physics", "Chess");
        List<Long> courses =
                titles.stream().map(title -> Seed.course(scope, title)).toList();
        Seed.link(scope, students.get(1), courses.get(0));
        Seed.link(scope, students.get(1), courses.get(2));
        Seed.link(scope, students.get(0), courses.get(0));
        List<String> stored = TableChecks.links(scope);
        for (int s = 0; s < students.size(); s++) {
            for (int c = 0; c < courses.size(); c++) {
                boolean linked = stored.contains(names.get(s) + " in " + titles.get(c));
                LinkChecks.requireRead(scope, students.get(s), courses.get(c), linked);
            }
        }
    }

    @Graded(
            value = "manytomany.one-owner",
            needs = {"Student.courses", "Course.students"})
    void namesakesAreTwo(Scope scope) {
        Long lin = Seed.student(scope, "lin");
        List<Long> seminars = List.of(Seed.course(scope, "Seminar"), Seed.course(scope, "Seminar"));
        seminars.forEach(seminar -> Seed.link(scope, lin, seminar));
        Long chess = Seed.course(scope, "Chess");
        List<Long> kims = List.of(Seed.student(scope, "kim"), Seed.student(scope, "kim"));
        kims.forEach(kim -> Seed.link(scope, kim, chess));
        long stored = TableChecks.links(scope).stream()
                .filter("lin in Seminar"::equals)
                .count();
        long storedKims =
                TableChecks.links(scope).stream().filter("kim in Chess"::equals).count();
        CallChecks.comesToAnEnd(() -> scope.inTransaction(em -> {
            int read = em.find(Student.class, lin).getCourses().size();
            expected("a student in " + stored + " courses called Seminar has " + stored + " courses")
                    .butWas("getCourses() holds " + read)
                    .where("Student.courses, Course.equals")
                    .misconception("LOST_IN_SET")
                    .unless(read == stored);
            int readKims = em.find(Course.class, chess).getStudents().size();
            expected("a course of " + storedKims + " students called kim has " + storedKims + " students")
                    .butWas("getStudents() holds " + readKims)
                    .where("Course.students, Student.equals")
                    .misconception("LOST_IN_SET")
                    .unless(readKims == storedKims);
        }));
    }
}
