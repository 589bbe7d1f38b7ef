package cardinality.grader.process;

/** Starts fresh workers of one role. */
interface WorkerStarter {

    /** @throws WorkerLost if the machine cannot start the process */
    Worker start() throws WorkerLost;
}
