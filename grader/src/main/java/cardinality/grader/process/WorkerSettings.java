package cardinality.grader.process;

import cardinality.grader.model.Isolation;

/**
 * How workers are run. None of it can change what an answer is worth.
 *
 * @param limits deadlines
 * @param isolation what keeps them apart from the rest of the machine
 * @param database what they run tests on
 */
public record WorkerSettings(Limits limits, Isolation isolation, WorkerDatabase database) {

    /** As {@link #in}, with the best isolation that this machine allows. */
    public static WorkerSettings usual() {
        return in(Sandboxing.best());
    }

    /** The usual deadlines, and the database that students are graded on. */
    public static WorkerSettings in(Isolation isolation) {
        return new WorkerSettings(Limits.DEFAULT, isolation, WorkerDatabase.H2);
    }
}
