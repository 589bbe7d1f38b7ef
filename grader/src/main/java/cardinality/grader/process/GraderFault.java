package cardinality.grader.process;

/** The grader itself failed. The current submission gets a grader error, and nobody loses points. */
public final class GraderFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final String INTERRUPTED = "grading was interrupted";

    GraderFault(String message) {
        super(message);
    }
}
