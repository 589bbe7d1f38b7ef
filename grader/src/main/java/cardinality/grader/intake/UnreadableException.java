package cardinality.grader.intake;

import cardinality.grader.model.PlainText;

/** The user who grades cannot read a submission. That is not the doing of the person who handed it in. */
public final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    /** @param what the path that cannot be read */
    UnreadableException(String what, String why) {
        super(PlainText.line(what + " cannot be read (" + why + "); let the user who grades read it, and grade again"));
    }

    /** What cannot be read, and why, in one line. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
