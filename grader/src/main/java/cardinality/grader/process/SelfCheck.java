package cardinality.grader.process;

/**
 * A request with a known answer for a fresh worker. Only a worker that has passed it is used for submissions, so that
 * no submission is blamed for a fault of the machine.
 */
interface SelfCheck {

    /** @throws WorkerLost if the worker does not answer, or gives another answer */
    void require(Worker fresh) throws WorkerLost;
}
