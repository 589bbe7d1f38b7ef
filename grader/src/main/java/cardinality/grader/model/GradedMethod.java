package cardinality.grader.model;

import java.util.Comparator;
import java.util.List;

/**
 * A test method that decides about a criterion.
 *
 * @param criterion id of the criterion
 * @param className binary name of its class
 * @param method its name
 * @param parameters binary names of its parameter types, separated by commas; empty for none
 */
public record GradedMethod(String criterion, String className, String method, String parameters)
        implements Comparable<GradedMethod> {

    private static final String SECRET = "cardinality.testkit.Secret";

    /**
     * Visible tests first, so that a student is told in the words that {@code mvn test} has used already; tests that may not
     * tell what they saw last, so that they speak only where no other test could.
     */
    private static final Comparator<GradedMethod> ORDER = Comparator.comparing(GradedMethod::isHidden)
            .thenComparing(GradedMethod::isUndisclosed)
            .thenComparing(GradedMethod::className)
            .thenComparing(GradedMethod::method);

    @Override
    public int compareTo(GradedMethod other) {
        return ORDER.compare(this, other);
    }

    /** Whether its feedback keeps its data to itself. */
    private boolean isUndisclosed() {
        return List.of(parameters.split(",", -1)).contains(SECRET);
    }

    /** Whether students do not have it. */
    public boolean isHidden() {
        return className.startsWith("cardinality.grader.");
    }
}
