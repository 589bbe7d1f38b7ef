package cardinality.testkit;

/**
 * What one run of one {@link Graded} test showed. It is no verdict yet: that takes all tests of a criterion, and those of
 * the criteria it requires.
 *
 * @param criterion id of the criterion, {@code exercise.criterion}
 * @param test name of the test method
 * @param outcome how it ended
 */
public record Observation(String criterion, String test, Outcome outcome) {

    /** How a test ended. */
    public sealed interface Outcome {

        /** Everything the test asks for was met. */
        record Passed() implements Outcome {}

        /** The stub is untouched where the test looks. */
        record NotStarted(String what) implements Outcome {}

        /** Something was not met; the feedback says what. */
        record Failed(Feedback feedback) implements Outcome {}
    }
}
