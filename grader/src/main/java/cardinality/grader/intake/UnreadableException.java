package cardinality.grader.intake;

import cardinality.testkit.page.PlainText;

/** The grading user cannot read a submission. The student is not to blame. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param what the path that cannot be read */
    UnreadableException(String what, String why) {
        super(PlainText.line(what + " cannot be read (" + why + "); let the user who grades read it, and grade again"));
    }

    /** The path and the reason, in one line. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
