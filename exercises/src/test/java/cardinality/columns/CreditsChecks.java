package cardinality.columns;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Place;
import cardinality.testkit.Scope;
import java.util.List;
import java.util.Objects;

/** Checks of credits that somebody has set. */
public final class CreditsChecks {

    private CreditsChecks() {}

    /** Saves a course whose credits were set before. */
    public static Course save(Scope scope, int credits) {
        Course course = course("Botany " + credits);
        course.setCredits(credits);
        scope.completed(course);
        scope.statements().clear();
        scope.inTransaction(em -> em.persist(course));
        return course;
    }

    /** Fails unless a row has these credits. */
    public static void requireStored(Scope scope, int credits, String misconception) {
        List<String> stored = stored(scope);
        expected("after setCredits(" + credits + ") there is a row with " + credits + " credits")
                .butWas("the credits in the table are " + String.join(" and ", stored))
                .statements(scope.statements())
                .where("Course.credits")
                .misconception(misconception)
                .unless(stored.contains(String.valueOf(credits)));
    }

    /** The credits of all rows, as text: it does not matter whether they are stored as numbers. */
    public static List<String> stored(Scope scope) {
        Course marked = course("Zoology");
        marked.setCredits(5_309);
        Place credits = ColumnChecks.placeOf(scope, marked, 5_309, new Place("courses", "credits"));
        return scope.table(credits.table()).rows().stream()
                .map(row -> Objects.toString(row.get(credits.column()), "NULL"))
                .toList();
    }

    public static Course course(String title) {
        Course course = new Course(title);
        course.setDescription("From moss to oak");
        return course;
    }
}
