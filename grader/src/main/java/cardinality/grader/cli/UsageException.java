package cardinality.grader.cli;

/** The user asked for something that cannot be done; the message says what and what to do, in one line. */
final class UsageException extends Exception {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
