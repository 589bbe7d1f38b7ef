package cardinality.grader.verification.columns;

import static cardinality.testkit.Expectation.expected;

import cardinality.columns.Course;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Place;
import cardinality.testkit.Scope;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** A default is used if nothing was set, and only then. */
@Entities(Course.class)
final class CreditsVerification {

    // lesson: columns, credits
    @Graded("columns.credits-default")
    void creditsThatWereSetAreKept(Scope scope) {
        save(scope, 8);
        isStored(scope, 8, "CREDITS_LOST");
        save(scope, 0);
        isStored(scope, 0, "CREDITS_ZERO");
    }

    // lesson: columns, credits
    @Graded("columns.credits-default")
    void creditsCanBeChanged(Scope scope) {
        Course course = save(scope, 8);
        change(scope, course, 6);
        isStored(scope, 6, "CREDITS_LOST");
        change(scope, course, 0);
        isStored(scope, 0, "CREDITS_ZERO");
    }

    /** Some right defaults treat a null as "nobody set it", others store it, others refuse it. */
    // lesson: columns, null-credits
    @Graded("columns.credits-default")
    void nullIsNotTakenForANumber(Scope scope) {
        Optional<RuntimeException> refusal = scope.refusalOf(em -> {
            Course course = course("Botany");
            course.setCredits(null);
            em.persist(scope.numbered(course));
        });
        if (refusal.isEmpty()) {
            String stored = stored(scope).get(0);
            expected("after setCredits(null) the row has NULL, or the default of 3 credits")
                    .butWas("it has " + stored)
                    .where("Course.credits")
                    .misconception("CREDITS")
                    .unless(stored.equals("NULL") || stored.equals("3"));
        }
    }

    private static Course save(Scope scope, int credits) {
        Course course = course("Botany " + credits);
        course.setCredits(credits);
        scope.completed(course);
        scope.statements().clear();
        scope.inTransaction(em -> em.persist(course));
        return course;
    }

    private static void change(Scope scope, Course course, int credits) {
        scope.statements().clear();
        scope.inTransaction(em -> em.find(Course.class, scope.idOf(course)).setCredits(credits));
    }

    private static void isStored(Scope scope, int credits, String misconception) {
        List<String> stored = stored(scope);
        expected("after setCredits(" + credits + ") there is a row with " + credits + " credits")
                .butWas("the credits in the table are " + String.join(" and ", stored))
                .statements(scope.statements())
                .where("Course.credits")
                .misconception(misconception)
                .unless(stored.contains(String.valueOf(credits)));
    }

    /** The credits of all rows, as text: it does not matter whether they are stored as numbers. */
    private static List<String> stored(Scope scope) {
        Course marked = course("Zoology");
        marked.setCredits(5_309);
        Place credits = SchemaRules.placeOf(scope, marked, 5_309, new Place("courses", "credits"));
        return scope.table(credits.table()).rows().stream()
                .map(row -> Objects.toString(row.get(credits.column()), "NULL"))
                .toList();
    }

    private static Course course(String title) {
        Course course = new Course(title);
        course.setDescription("From moss to oak");
        return course;
    }
}
