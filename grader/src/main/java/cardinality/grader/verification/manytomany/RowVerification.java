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
import java.util.List;
import java.util.Optional;

/** Which rows are written when links are added and dropped. */
@Entities({Student.class, Course.class})
final class RowVerification {

    // lesson: manytomany, links-once, namesakes
    @Graded(value = "manytomany.unlink-one-row", needs = "Student.courses")
    void theNamesakeOfADroppedCourseStays(Scope scope) {
        Long lin = Seed.student(scope, "lin");
        List<Long> seminars =
                List.of(Seed.course(scope, "Seminar"), Seed.course(scope, Seed.twin(scope, "courses", "Seminar")));
        seminars.forEach(seminar -> Seed.link(scope, lin, seminar));
        Seed.link(scope, lin, Seed.course(scope, "Chess"));
        LinkChecks.requireOthersUntouched(
                scope, lin, seminars.get(1), "lin in " + Seed.twin(scope, "courses", "Seminar"));
    }

    // lesson: manytomany, links-once, namesakes
    @Graded(value = "manytomany.unlink-one-row", needs = "Student.courses")
    void theNamesakeOfAStudentWhoDropsStays(Scope scope) {
        Long chess = Seed.course(scope, "Chess");
        String twin = Seed.twin(scope, "students", "kim");
        List<Long> kims = List.of(Seed.student(scope, "kim"), Seed.student(scope, twin));
        kims.forEach(kim -> Seed.link(scope, kim, chess));
        LinkChecks.requireOthersUntouched(scope, kims.get(1), chess, twin + " in Chess");
    }

    // lesson: manytomany, links-once
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
        expected("enrolling in one more course keeps the other links: " + String.join(", ", before))
                .butWas(TableChecks.told(TableChecks.links(scope)))
                .statements(scope.statements())
                .where("Student.enroll")
                .misconception("DROPS_OTHERS")
                .unless(TableChecks.links(scope).containsAll(before));
        int deletes = TableChecks.linkStatements(scope, Kind.DELETE);
        expected("enrolling in one more course deletes no row of another link")
                .butWas("rows were deleted, and those that had not changed were inserted again")
                .statements(scope.statements())
                .where("Student.enroll")
                .misconception(TableChecks.keepsPairsApart(scope) ? "COLLECTION_REPLACED" : "BAG")
                .unless(deletes == 0);
    }

    // lesson: manytomany, links-once
    @Graded(value = "manytomany.unlink-one-row", needs = "Student.courses")
    void enrollingTwiceStoresOneRow(Scope scope) {
        Long mo = Seed.student(scope, "mo");
        Long poetry = Seed.course(scope, "Poetry");
        Seed.link(scope, mo, Seed.course(scope, "Drama"));
        LinkChecks.enroll(scope, mo, poetry);
        List<String> before = TableChecks.links(scope);
        if (!before.contains("mo in Poetry")) {
            // The tests of the helper check whether a link is stored at all.
            return;
        }
        scope.statements().clear();
        Optional<RuntimeException> refusal = LinkChecks.enroll(scope, mo, poetry);
        List<String> after = TableChecks.links(scope);
        Expectation once = expected("if a student enrolls in the same course again, no second link is stored")
                .butWas(LinkChecks.outcome(refusal, scope))
                .statements(scope.statements())
                .where("Student.enroll");
        if (after.size() > before.size()) {
            once.misconception("BAG");
        } else if (after.size() < before.size()) {
            once.misconception("TOGGLES");
        }
        once.unless(after.equals(before) || TableChecks.hasFurtherColumns(scope));
    }
}
