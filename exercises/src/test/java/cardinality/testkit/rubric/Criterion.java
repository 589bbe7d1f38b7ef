package cardinality.testkit.rubric;

import java.util.List;

/**
 * One graded requirement.
 *
 * @param id {@code exercise.criterion}
 * @param title one line that says what holds when it is met
 * @param points the points it earns, a whole number
 * @param requires ids of criteria without which this one cannot be judged
 * @param hints three of them: a nudge, the concept, and nearly the answer
 */
public record Criterion(String id, String title, int points, List<String> requires, List<String> hints) {

    public Criterion {
        requires = List.copyOf(requires);
        hints = List.copyOf(hints);
    }

    /** The id without the exercise. */
    public String name() {
        return id.substring(id.indexOf('.') + 1);
    }
}
