package cardinality.grader.wire;

/**
 * The purpose of a worker process, which decides how it warms up. The constant's name is the only argument of the
 * process.
 */
public enum WorkerRole {
    /** Compiles sources and never loads the resulting classes. */
    COMPILES,
    /** Runs tests over admitted classes. */
    RUNS
}
