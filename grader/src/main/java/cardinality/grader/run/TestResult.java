package cardinality.grader.run;

import cardinality.testkit.Observation.Outcome;

/** What came of one test that was asked for. */
public sealed interface TestResult {

    /** The worker reported how it ended. */
    record Observed(Outcome outcome) implements TestResult {}

    /** It was still running at its deadline. */
    record TimedOut(String detail) implements TestResult {}

    /** The worker was lost while it ran. */
    record Crashed(String detail) implements TestResult {}

    /** It was never begun, because too many before it had cost a worker. */
    record NotRun() implements TestResult {}
}
