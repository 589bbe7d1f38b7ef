package cardinality.grader.process;

/**
 * A question whose answer is known, for a fresh worker: only one that has shown that it works is asked about a submission, so
 * that a fault of the machine is nobody's mistake.
 */
interface SelfCheck {

    /** @throws WorkerLost if the worker does not answer, or answers something else */
    void require(Worker fresh) throws WorkerLost;
}
