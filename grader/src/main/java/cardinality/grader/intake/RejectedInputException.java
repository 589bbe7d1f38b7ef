package cardinality.grader.intake;

import cardinality.grader.model.PlainText;

/** Intake refuses a file or a whole submission; the message says what and why, for the person who handed it in. */
public final class RejectedInputException extends Exception {

    private static final long serialVersionUID = 1L;

    RejectedInputException(String message) {
        // It can name files of a submission.
        super(PlainText.line(message));
    }

    /** The reason, in one line. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
