package cardinality.grader.report;

import cardinality.grader.text.PlainText;

/** A result was read that no run of this kit has written so; the message says in a line which field tells. */
public final class NotAsWrittenException extends Exception {

    private static final long serialVersionUID = 1L;

    NotAsWrittenException(String message) {
        // It can quote what somebody else has written.
        super(PlainText.line(message));
    }

    /** What is wrong, in one line. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
