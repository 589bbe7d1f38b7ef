package cardinality.grader.submission;

import cardinality.grader.text.PlainText;

/** Intake refuses a file or a whole submission; the message says what and why, for the person who handed it in. */
public final class NotTakenException extends Exception {

    private static final long serialVersionUID = 1L;

    NotTakenException(String message) {
        // It can name files of a submission.
        super(PlainText.line(message));
    }

    /** The reason, in one line. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
