package cardinality.testkit;

import java.util.Optional;

/**
 * The result of one run of one {@link Graded} test. It is not a verdict yet: a verdict needs all tests of a criterion,
 * and those of the criteria it requires.
 *
 * @param criterion the id of the criterion, {@code exercise.criterion}
 * @param test the name of the test method
 * @param outcome the outcome of the test
 */
public record Observation(String criterion, String test, Outcome outcome) {

    /** The outcome of a test. */
    public sealed interface Outcome {

        /** All expectations of the test were met. */
        record Passed() implements Outcome {}

        /**
         * The part of the stub that the test checks is untouched.
         *
         * @param what describes that part
         * @param where the student's own class or member, as in {@link Feedback#where}
         */
        record NotStarted(String what, Optional<String> where) implements Outcome {}

        /** An expectation was not met; the feedback describes it. */
        record Failed(Feedback feedback) implements Outcome {}
    }
}
