package cardinality.testkit;

/**
 * A line of a student's source that was being executed.
 *
 * @param type the simple name of the outermost class that contains it
 * @param line counted from 1
 */
public record CallSite(String type, int line) {

    public CallSite {
        if (line < 1) {
            throw new IllegalArgumentException("line " + line);
        }
    }
}
