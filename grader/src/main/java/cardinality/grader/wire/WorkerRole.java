package cardinality.grader.wire;

/** What a worker process is for, and so what it warms up for. Its name is the process's one argument. */
public enum WorkerRole {
    /** Compiles, and never loads what it compiled. */
    COMPILES,
    /** Runs tests over admitted classes. */
    RUNS
}
