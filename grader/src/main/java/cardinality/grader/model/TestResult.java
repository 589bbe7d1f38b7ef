package cardinality.grader.model;

import cardinality.testkit.Observation.Outcome;
import java.util.Optional;

/** What came of one test that was asked for. */
public sealed interface TestResult {

    /**
     * The worker reported how it ended.
     *
     * @param trace a digest of what was said to the database, where that was asked for; nothing to judge by
     */
    record Observed(Outcome outcome, Optional<String> trace) implements TestResult {

        /** The result of a test that was not traced. */
        public Observed(Outcome outcome) {
            this(outcome, Optional.empty());
        }
    }

    /** It was still running at its deadline. */
    record TimedOut(String detail) implements TestResult {}

    /** The worker was lost while it ran. */
    record Crashed(String detail) implements TestResult {}

    /** It was never begun, because too many before it had cost a worker. */
    record NotRun() implements TestResult {}
}
