package cardinality.grader.intake.roster;

import cardinality.testkit.page.PlainText;

/** A file is no roster. The message says in one line what to do. */
public final class RosterException extends Exception {

    private static final long serialVersionUID = 1L;

    RosterException(String message) {
        super(PlainText.line(message));
    }

    /** The reason, in one line. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
