package cardinality.grader.cli;

/** The user asked for something that cannot be done. The message states in one line what is wrong and what to do. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
