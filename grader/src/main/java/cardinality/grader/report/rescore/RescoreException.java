package cardinality.grader.report.rescore;

import cardinality.testkit.page.PlainText;

/** A change that cannot be made. The message states in one line where it is, what is wrong, and what to do. */
public final class RescoreException extends Exception {

    private static final long serialVersionUID = 1L;

    RescoreException(String where, String what) {
        // Names of submissions are not the user's own text.
        super(PlainText.line(where + ": " + what));
    }

    /** The message. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
