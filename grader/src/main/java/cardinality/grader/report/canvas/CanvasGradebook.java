package cardinality.grader.report.canvas;

import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.exported.ExportException;
import cardinality.grader.report.exported.ExportedFile;
import cardinality.grader.report.exported.FilledColumnFormat;
import cardinality.grader.report.exported.Numbers;
import cardinality.grader.report.exported.PointsColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The gradebook. A column of an assignment ends in its number; importing a title that Canvas does not know would create an
 * assignment, so no column is added and none without a number is filled. Rows of nobody hold the points possible, and which
 * columns are read only. Read in lib/gradebook_importer.rb of Canvas.
 */
public final class CanvasGradebook {

    /** The format and the name of its file. */
    public static final String NAME = "canvas";

    private static final Pattern ASSIGNMENT = Pattern.compile("(?s)(.*)\\s\\((\\d+)\\)");

    private static final Pattern READ_ONLY = Pattern.compile("(?i)\\(read.only\\)");

    private final ExportedFile file;
    private final List<Assignment> assignments = new ArrayList<>();

    /** A column of an assignment; the rows of nobody are its notes. */
    private record Assignment(int column, String header, String title, String id, List<String> notes) {

        boolean isReadOnly() {
            return notes.stream().anyMatch(note -> READ_ONLY.matcher(note).find());
        }

        boolean isCalled(String name) {
            return List.of(header, title, id).stream()
                    .anyMatch(each -> each.strip().equalsIgnoreCase(name.strip()));
        }
    }

    private CanvasGradebook(ExportedFile file) {
        this.file = file;
        Set<Integer> students = new HashSet<>();
        file.roster().rows().forEach(row -> students.add(row.place()));
        List<String> header = file.table().row(0);
        for (int column = 2; column < header.size(); column++) {
            Matcher title = ASSIGNMENT.matcher(header.get(column).strip());
            if (title.matches()) {
                List<String> notes = new ArrayList<>();
                for (int i = 1; i < file.table().rows(); i++) {
                    List<String> row = file.table().row(i);
                    if (!students.contains(i) && column < row.size()) {
                        notes.add(row.get(column));
                    }
                }
                assignments.add(new Assignment(column, header.get(column), title.group(1), title.group(2), notes));
            }
        }
    }

    /**
     * Returns the format that fills a gradebook.
     *
     * @param assignment the title or number of the assignment; empty if there is only one
     * @param scale whether points may be converted to another maximum
     * @throws ExportException if it is no gradebook, or it is not certain which of its columns is to be filled
     */
    public static ReportFormat format(ExportedFile file, Optional<String> assignment, boolean scale)
            throws ExportException {
        if (!file.roster().rows().get(0).person().ids().containsKey("canvas")) {
            throw new ExportException(file.name()
                    + " is no gradebook of Canvas; export it there (Grades, Export, Export Entire Gradebook)");
        }
        Assignment chosen = new CanvasGradebook(file).chosen(assignment);
        Optional<BigDecimal> maximum = chosen.notes().stream()
                .flatMap(note -> Numbers.parse(note).stream())
                .findFirst();
        char point = chosen.notes().stream()
                .flatMap(note -> Numbers.point(note).stream())
                .findFirst()
                .orElse('.');
        PointsColumn column = new PointsColumn(
                chosen.column(),
                chosen.header(),
                maximum,
                point,
                row -> reasonToKeep(row.get(chosen.column()).strip()),
                List.of());
        return new FilledColumnFormat(NAME, file, column, scale);
    }

    private static Optional<String> reasonToKeep(String cell) {
        if (cell.equalsIgnoreCase("EX")) {
            return Optional.of("excused");
        }
        return cell.equalsIgnoreCase("N/A") ? Optional.of("the assignment is not for them") : Optional.empty();
    }

    private Assignment chosen(Optional<String> name) throws ExportException {
        List<Assignment> candidates = name.isPresent()
                ? assignments.stream().filter(each -> each.isCalled(name.get())).toList()
                : assignments.stream().filter(each -> !each.isReadOnly()).toList();
        if (candidates.size() != 1) {
            String all = assignments.stream()
                    .filter(each -> !each.isReadOnly())
                    .map(Assignment::header)
                    .collect(Collectors.joining(", "));
            String why = candidates.isEmpty()
                    ? name.map(each -> "no assignment is called " + each).orElse("there is no assignment")
                    : candidates.size() + " assignments can be meant; give one or its number with --assignment";
            throw new ExportException(file.name() + ": " + why
                    + (all.isEmpty() ? "; create it in Canvas and export again" : "; there are " + all));
        }
        if (candidates.get(0).isReadOnly()) {
            throw new ExportException(file.name() + ": " + candidates.get(0).header() + " is read only");
        }
        return candidates.get(0);
    }
}
