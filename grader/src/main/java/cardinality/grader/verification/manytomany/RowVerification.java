package cardinality.grader.verification.manytomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.manytomany.Course;
import cardinality.manytomany.LinkChecks;
import cardinality.manytomany.Seed;
import cardinality.manytomany.Student;
import cardinality.manytomany.TableChecks;
import cardinality.testkit.Entities;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Expectation;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which rows are written when links come and go. */
@Entities({Student.class, Course.class})
final class RowVerification {

    /** Each of three students takes each of three courses, as far as there is room. */
    private static List<List<Long>> everybodyTakesEverything(Scope scope) {
        List<Long> students = new ArrayList<>();
        List.of("mo", "kim", "lin").forEach(name -> students.add(Seed.student(scope, name)));
        List<Long> courses = new ArrayList<>();
        List.of("Waste", "Poetry", "Drama", "Chess").forEach(title -> courses.add(Seed.course(scope, title)));
        courses.remove(0);
        students.forEach(student -> courses.forEach(course -> Seed.link(scope, student, course)));
        return List.of(students, courses);
    }

    @Graded(value = "manytomany.unlink-one-row", needs = "Student.courses")
    void theFirstAndTheLastLinkAreDroppedLikeAnyOther(Scope scope) {
        List<List<Long>> all = everybodyTakesEverything(scope);
        List<Long> students = all.get(0);
        List<Long> courses = all.get(1);
        LinkChecks.requireOthersUntouched(scope, students.get(0), courses.get(0), "mo in Poetry");
        LinkChecks.requireOthersUntouched(scope, students.get(2), courses.get(2), "lin in Chess");
        LinkChecks.requireOthersUntouched(scope, students.get(0), courses.get(2), "mo in Chess");
        LinkChecks.requireOthersUntouched(scope, students.get(0), courses.get(1), "mo in Drama");
    }

    @Graded(value = "manytomany.unlink-one-row", needs = "Student.courses")
    void aFurtherLinkLeavesTheRowsOfTheOthersAlone(Scope scope) {
        Long mo = Seed.student(scope, "mo");
        Long kim = Seed.student(scope, "kim");
        Long drama = Seed.course(scope, "Drama");
        Long poetry = Seed.course(scope, "Poetry");
        Seed.link(scope, mo, drama);
        Seed.link(scope, kim, poetry);
        List<String> before = TableChecks.links(scope);
        scope.statements().clear();
        LinkChecks.enroll(scope, mo, poetry);
        expected("enrolling in one more course leaves the other links: " + String.join(", ", before))
                .butWas(TableChecks.told(TableChecks.links(scope)))
                .statements(scope.statements())
                .where("Student.enroll")
                .misconception("DROPS_OTHERS")
                .unless(TableChecks.links(scope).containsAll(before));
        int deletes = TableChecks.linkStatements(scope, Kind.DELETE);
        expected("enrolling in one more course deletes no row of another link")
                .butWas("rows were deleted, and those that had not changed were inserted anew")
                .statements(scope.statements())
                .where("Student.enroll")
                .misconception(TableChecks.keepsPairsApart(scope) ? "COLLECTION_REPLACED" : "BAG")
                .unless(deletes == 0);
    }

    @Graded(value = "manytomany.unlink-one-row", needs = "Student.courses")
    void enrollingTwiceStoresOneRow(Scope scope) {
        Long mo = Seed.student(scope, "mo");
        Long poetry = Seed.course(scope, "Poetry");
        Seed.link(scope, mo, Seed.course(scope, "Drama"));
        LinkChecks.enroll(scope, mo, poetry);
        List<String> before = TableChecks.links(scope);
        if (!before.contains("mo in Poetry")) {
            // Whether a link is stored at all is found by the tests of the helper.
            return;
        }
        scope.statements().clear();
        Optional<RuntimeException> refusal = LinkChecks.enroll(scope, mo, poetry);
        List<String> after = TableChecks.links(scope);
        Expectation once = expected("a student who enrolls in the same course once more is in it once, or is told so")
                .butWas(LinkChecks.outcome(refusal, scope))
                .statements(scope.statements())
                .where("Student.enroll");
        if (after.size() > before.size()) {
            once.misconception("BAG");
        }
        once.unless(after.equals(before) || TableChecks.hasFurtherColumns(scope));
    }
}
