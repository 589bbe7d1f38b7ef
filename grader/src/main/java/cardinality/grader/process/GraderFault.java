package cardinality.grader.process;

/** The grader itself failed. The submission at hand gets a grader error, and no points are taken from anybody. */
public final class GraderFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    static final String INTERRUPTED = "grading was interrupted";

    GraderFault(String message) {
        super(message);
    }
}
