package cardinality.grader.report.json;

import cardinality.testkit.page.PlainText;

/** A result in a file is not as a run of this kit wrote it. The message names the affected field in one line. */
public final class AlteredResultException extends Exception {

    private static final long serialVersionUID = 1L;

    AlteredResultException(String message) {
        // The message can quote untrusted text.
        super(PlainText.line(message));
    }

    /** What is wrong, in one line. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
