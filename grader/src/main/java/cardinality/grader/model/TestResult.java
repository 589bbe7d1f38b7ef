package cardinality.grader.model;

import cardinality.testkit.Observation.Outcome;
import java.util.List;
import java.util.Optional;

/** The result of one requested test. */
public sealed interface TestResult {

    /**
     * The worker reported the outcome of the test.
     *
     * @param trace a digest of the statements sent to the database, if requested; it does not affect the verdict
     */
    record Observed(Outcome outcome, Optional<String> trace) implements TestResult {

        /** Creates the result of a test that was not traced. */
        public Observed(Outcome outcome) {
            this(outcome, Optional.empty());
        }
    }

    /**
     * The test was still running at its deadline.
     *
     * @param running the submitted methods that were running, such as {@code User.addPost}, the outermost first; nothing
     *     proves that the names are true
     */
    record TimedOut(String detail, List<String> running) implements TestResult {

        public TimedOut {
            running = List.copyOf(running);
        }

        /** It is unknown what was running. */
        public TimedOut(String detail) {
            this(detail, List.of());
        }
    }

    /** The worker was lost while the test ran. */
    record Crashed(String detail) implements TestResult {}

    /** The test never started, because a test of the same criterion lost a worker, or too many others did. */
    record NotRun() implements TestResult {}
}
