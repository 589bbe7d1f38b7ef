package cardinality.grader.report.json;

import cardinality.grader.model.PlainText;

/** A result was read that no run of this kit has written so; the message says in a line which field tells. */
public final class AlteredResultException extends Exception {

    private static final long serialVersionUID = 1L;

    AlteredResultException(String message) {
        // It can quote what somebody else has written.
        super(PlainText.line(message));
    }

    /** What is wrong, in one line. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
