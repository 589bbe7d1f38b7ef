package cardinality.grader.model;

import cardinality.testkit.Observation.Outcome;
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

    /** The test was still running at its deadline. */
    record TimedOut(String detail) implements TestResult {}

    /** The worker was lost while the test ran. */
    record Crashed(String detail) implements TestResult {}

    /** The test never started, because too many tests before it had lost a worker. */
    record NotRun() implements TestResult {}
}
