package cardinality.grader.intake;

import cardinality.testkit.page.PlainText;

/** Intake refuses a file or a whole submission. The message tells the student what and why. */
public final class RejectedInputException extends Exception {

    private static final long serialVersionUID = 1L;

    public RejectedInputException(String message) {
        // The message can contain file names of a submission.
        super(PlainText.line(message));
    }

    /** The reason, in one line. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
