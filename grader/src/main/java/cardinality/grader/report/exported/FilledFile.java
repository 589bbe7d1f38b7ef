package cardinality.grader.report.exported;

import cardinality.grader.intake.roster.RosterMatch;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Person;
import cardinality.testkit.page.PlainText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The points of a class in an exported file.
 *
 * @param cells the cells of the column that are filled, by the number of their rows
 * @param kept why rows keep their cells, and whom the file does not have, one line each
 */
record FilledFile(SortedMap<Integer, String> cells, List<String> kept) {

    /** Course systems compare at two decimals. */
    private static final int DECIMALS = 2;

    static FilledFile of(ExportedFile file, PointsColumn column, Gradebook gradebook) {
        RosterMatch.Result match = file.match(gradebook);
        Map<Integer, String> names = new HashMap<>();
        file.roster().rows().forEach(row -> names.put(row.place(), row.person().label()));
        TreeMap<Integer, String> cells = new TreeMap<>();
        Map<String, List<String>> kept = new LinkedHashMap<>();
        match.byPlace().forEach((place, submission) -> {
            GradeReport report = gradebook.submissions().get(submission);
            List<String> row = file.table().row(place);
            Optional<String> reason = reasonToKeep(column, row, report.points());
            if (reason.isPresent()) {
                kept.computeIfAbsent(reason.get(), each -> new ArrayList<>())
                        .add(names.getOrDefault(place, report.id()));
            } else {
                cells.put(place, cell(report.points().orElseThrow(), gradebook.maxPoints(), column));
            }
        });
        List<String> lines = new ArrayList<>(column.notes());
        kept.forEach((reason, rows) -> lines.add("not filled, " + reason + ": " + String.join("; ", rows)));
        unmatched(match, file, gradebook, lines);
        return new FilledFile(cells, lines.stream().map(PlainText::line).toList());
    }

    private static Optional<String> reasonToKeep(PointsColumn column, List<String> row, OptionalInt points) {
        if (points.isEmpty()) {
            return Optional.of("the grader failed on it");
        }
        return row.size() <= column.index()
                ? Optional.of("its row is too short")
                : column.reasonToKeep().apply(row);
    }

    private static void unmatched(
            RosterMatch.Result match, ExportedFile file, Gradebook gradebook, List<String> lines) {
        List<String> absent =
                match.report().withoutSubmission().stream().map(Person::label).toList();
        if (!absent.isEmpty()) {
            lines.add("not filled, nothing was handed in: " + String.join("; ", absent));
        }
        match.report().unclear().forEach(line -> lines.add("not filled, because it is not clear: " + line));
        TreeSet<Integer> found = new TreeSet<>(match.byPlace().values());
        List<String> strangers = new ArrayList<>();
        for (int i = 0; i < gradebook.submissions().size(); i++) {
            if (!found.contains(i)) {
                strangers.add(gradebook.submissions().get(i).id());
            }
        }
        if (!strangers.isEmpty()) {
            lines.add("not in " + file.name() + ": " + String.join("; ", strangers));
        }
    }

    /** The points, out of the maximum of the column. */
    private static String cell(int points, int maxPoints, PointsColumn column) {
        BigDecimal kit = BigDecimal.valueOf(maxPoints);
        BigDecimal scaled = BigDecimal.valueOf(points)
                .multiply(column.maximum().orElse(kit))
                .divide(kit, DECIMALS, RoundingMode.HALF_UP);
        return Numbers.format(scaled, column.point());
    }
}
