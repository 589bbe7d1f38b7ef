package cardinality.grader.report.rescore;

import java.nio.file.Path;
import java.util.List;

/** What an instructor asks for one criterion of one submission. Names are not yet resolved. */
public sealed interface Decision {

    /** Where it was written, for messages. */
    String where();

    /** The criterion and the submission, such as {@code onetomany.lazy:anna}. */
    String text();

    /**
     * The criterion counts as passed.
     *
     * @param text {@code CRITERION:STUDENT=REASON}; the reason may stand in double quotes
     */
    record Accept(String where, String text) implements Decision {}

    /** The criterion has the verdict of the kit again. */
    record Withdraw(String where, String text) implements Decision {}

    /**
     * Reads a file with a line {@code CRITERION:STUDENT = REASON} for each criterion to accept.
     *
     * @throws RescoreException if the file cannot be read
     */
    static List<Accept> acceptedIn(Path file) throws RescoreException {
        return NumberedLine.in(file).stream()
                .map(line -> new Accept(line.where(), line.text()))
                .toList();
    }
}
