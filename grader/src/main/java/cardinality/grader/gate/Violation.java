package cardinality.grader.gate;

/**
 * Something a submitted class may not do.
 *
 * @param path the source that contains it, as in {@link cardinality.grader.model.SourceFile#path()}
 * @param line counted from 1; 0 if the class file has no line numbers
 * @param what the construct, such as {@code java.lang.System.exit}
 * @param why the reason, in words for a student
 */
public record Violation(String path, int line, String what, String why) {

    /** One line that names place, construct and reason. */
    public String message() {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return file + (line > 0 ? ":" + line : "") + " " + what + ": " + why;
    }
}
