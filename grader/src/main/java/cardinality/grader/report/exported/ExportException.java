package cardinality.grader.report.exported;

import cardinality.testkit.page.PlainText;

/** A file cannot be filled. The message says in one line what to do. */
public final class ExportException extends Exception {

    private static final long serialVersionUID = 1L;

    public ExportException(String message) {
        super(PlainText.line(message));
    }

    /** The reason, in one line. */
    public String reason() {
        return String.valueOf(getMessage());
    }
}
