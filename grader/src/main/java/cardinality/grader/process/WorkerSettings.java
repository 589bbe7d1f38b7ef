package cardinality.grader.process;

import cardinality.grader.model.Isolation;

/**
 * The settings of workers. None of them can change the score of an answer.
 *
 * @param limits deadlines
 * @param isolation how they are isolated from the rest of the machine
 * @param database the database that they run tests on
 */
public record WorkerSettings(Limits limits, Isolation isolation, WorkerDatabase database) {

    /** Returns the default settings with the best isolation that this machine allows. */
    public static WorkerSettings usual() {
        return in(Sandboxing.best());
    }

    /** Returns settings with the default deadlines and the database that students are graded on. */
    public static WorkerSettings in(Isolation isolation) {
        return new WorkerSettings(Limits.DEFAULT, isolation, WorkerDatabase.H2);
    }
}
