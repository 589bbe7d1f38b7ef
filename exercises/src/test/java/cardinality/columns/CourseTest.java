package cardinality.columns;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Place;
import cardinality.testkit.Scope;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

@Entities(Course.class)
final class CourseTest {

    private static final Place TITLE = new Place("courses", "title");
    private static final Place CREDITS = new Place("courses", "credits");

    // lesson: columns, table, names
    @Graded("columns.tables")
    void coursesAreKeptInTheirTable(Scope scope) {
        ColumnChecks.hasColumns(scope, "courses", "id", "title", "description", "credits");
    }

    // lesson: columns, title
    @Graded("columns.tables")
    void titleHasItsLength(Scope scope) {
        ColumnChecks.hasLength(scope, TITLE, 100, "Course.title");
    }

    // lesson: columns, key
    @Graded("columns.tables")
    void coursesAreNumbered(Scope scope) {
        ColumnChecks.isNumberedWhenSaved(scope, logic(), Course::getId, "Course.id");
    }

    // lesson: columns, title
    @Graded("columns.not-null")
    void noCourseIsWithoutTitle(Scope scope) {
        Course course = logic();
        course.setCredits(5);
        ColumnChecks.isNeverMissing(scope, course, "Logic", TITLE, "Course.title");
    }

    // lesson: columns, title, unique
    @Graded("columns.unique")
    void coursesMayShareAnything(Scope scope) {
        String table = ColumnChecks.placeOf(scope, logic(), "Logic", TITLE).table();
        ColumnChecks.nothingIsUniqueBut(scope, table, Set.of(), "Course");
    }

    // lesson: columns, credits
    @Graded("columns.credits-default")
    void creditsThatWereSetAreKept(Scope scope) {
        CreditsChecks.save(scope, 8);
        CreditsChecks.requireStored(scope, 8, "CREDITS_LOST");
        CreditsChecks.save(scope, 0);
        CreditsChecks.requireStored(scope, 0, "CREDITS_ZERO");
    }

    // lesson: columns, credits
    @Graded("columns.credits-default")
    void aCourseHasThreeCreditsIfNobodySetAny(Scope scope) {
        Course marked = logic();
        marked.setCredits(7_717);
        Place credits = ColumnChecks.placeOf(scope, marked, 7_717, CREDITS);
        Course course = scope.completed(logic());
        scope.statements().clear();
        Optional<RuntimeException> refused = scope.refusalOf(em -> em.persist(course));
        if (refused.isPresent()) {
            // With credits, it is refused only for another reason.
            SaveChecks.saved(scope, marked, "Course");
        }
        String found = refused.isPresent()
                ? "no row: the course could not be saved"
                : Objects.toString(scope.table(credits.table()).onlyRow().get(credits.column()), "NULL");
        expected("the row of a course has 3 credits if nobody called setCredits")
                .butWas(refused.isPresent() ? found : "it has " + found)
                .statements(scope.statements())
                .where("Course.credits")
                .misconception("CREDITS")
                .unless(found.equals("3"));
    }

    /** With a description, so that a column that requires one matters only in the test for it. */
    private static Course logic() {
        Course course = new Course("Logic");
        course.setDescription("From syllogisms to proofs");
        return course;
    }
}
