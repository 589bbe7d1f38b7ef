package cardinality.grader.authoring.benchmark;

/** A measured command did not run. The message states which and why, in one line. */
public final class BenchmarkException extends Exception {

    private static final long serialVersionUID = 1L;

    BenchmarkException(String message) {
        super(message);
    }
}
