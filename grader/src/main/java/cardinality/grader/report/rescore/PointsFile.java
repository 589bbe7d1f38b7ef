package cardinality.grader.report.rescore;

import cardinality.grader.model.Weights;
import cardinality.testkit.rubric.Rubric;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file with the points of a course: a line {@code onetomany.lazy = 4} for each criterion whose points differ from the
 * kit's. Blank lines and lines that begin with {@code #} do not count.
 */
public final class PointsFile {

    private PointsFile() {}

    /**
     * Reads a file.
     *
     * @return the weights that differ from the kit's
     * @throws RescoreException if the file cannot be read, or a line names no criterion of the kit, names one that an
     *     earlier line names, or has no whole number from 0 to {@value Weights#MAX}
     */
    public static Weights read(Path file, Rubric kit) throws RescoreException {
        Map<String, Integer> points = new LinkedHashMap<>();
        for (NumberedLine line : NumberedLine.in(file)) {
            int equals = line.text().indexOf('=');
            if (equals <= 0) {
                throw new RescoreException(line.where(), "write CRITERION = POINTS, such as onetomany.lazy = 4");
            }
            String id = line.text().substring(0, equals).strip();
            if (kit.criterion(id).isEmpty()) {
                throw new RescoreException(line.where(), CriterionNames.unknown(id, kit));
            }
            if (points.put(id, number(line, line.text().substring(equals + 1).strip())) != null) {
                throw new RescoreException(line.where(), id + " has points already; remove one of the lines");
            }
        }
        return Weights.of(kit, points);
    }

    private static int number(NumberedLine line, String text) throws RescoreException {
        if (text.matches("[0-9]{1,6}") && Integer.parseInt(text) <= Weights.MAX) {
            return Integer.parseInt(text);
        }
        throw new RescoreException(
                line.where(), "'" + text + "' are no points; give a whole number from 0 to " + Weights.MAX);
    }
}
