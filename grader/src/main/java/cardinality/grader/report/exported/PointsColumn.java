package cardinality.grader.report.exported;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The column of an exported file that takes the points.
 *
 * @param index its place, from 0
 * @param title its header
 * @param maximum the points that the course system gives at most; empty if the file does not tell
 * @param point the decimal sign of the file
 * @param reasonToKeep why the cell of a row must stay as it is, if it must
 * @param notes what the file does not tell, for the user
 */
public record PointsColumn(
        int index,
        String title,
        Optional<BigDecimal> maximum,
        char point,
        Function<List<String>, Optional<String>> reasonToKeep,
        List<String> notes) {

    public PointsColumn {
        notes = List.copyOf(notes);
    }
}
