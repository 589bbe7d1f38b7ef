package cardinality.grader.model;

import java.util.Comparator;
import java.util.List;

/**
 * A test method for a criterion.
 *
 * @param criterion id of the criterion
 * @param className binary name of its class
 * @param method the name of the method
 * @param parameters binary names of its parameter types, separated by commas; empty for none
 */
public record GradedMethod(String criterion, String className, String method, String parameters)
        implements Comparable<GradedMethod> {

    private static final String SECRET = "cardinality.testkit.Secret";

    /**
     * Visible tests come first, so that a student gets the same message as from {@code mvn test}. Tests that may not
     * disclose their data come last, so that their message appears only if no other test fails.
     */
    private static final Comparator<GradedMethod> ORDER = Comparator.comparing(GradedMethod::isHidden)
            .thenComparing(GradedMethod::isUndisclosed)
            .thenComparing(GradedMethod::className)
            .thenComparing(GradedMethod::method);

    @Override
    public int compareTo(GradedMethod other) {
        return ORDER.compare(this, other);
    }

    /** Whether the feedback does not disclose the test data. */
    private boolean isUndisclosed() {
        return List.of(parameters.split(",", -1)).contains(SECRET);
    }

    /** Whether students do not get this test. */
    public boolean isHidden() {
        return className.startsWith("cardinality.grader.");
    }
}
