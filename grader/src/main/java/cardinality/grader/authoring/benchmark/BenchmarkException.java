package cardinality.grader.authoring.benchmark;

/** Something that was to be measured did not run; the message says what and why, in one line. */
public final class BenchmarkException extends Exception {

    private static final long serialVersionUID = 1L;

    BenchmarkException(String message) {
        super(message);
    }
}
