package cardinality.grader.authoring.mutation;

/** A file of remarks cannot be read; the message names file and line. */
final class RemarksException extends Exception {

    private static final long serialVersionUID = 1L;

    RemarksException(String message) {
        super(message);
    }
}
