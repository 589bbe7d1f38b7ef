package cardinality.grader.report.moodle;

import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.exported.ExportException;
import cardinality.grader.report.exported.ExportedFile;
import cardinality.grader.report.exported.FilledColumnFormat;
import cardinality.grader.report.exported.Numbers;
import cardinality.grader.report.exported.PointsColumn;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * The grading worksheet. Its headers are in the language of whoever downloads it; the maximum is always to the right of the
 * grade, and behind it, perhaps after the state of the workflow, whether the grade can be changed. Moodle skips rows of
 * grades above the maximum and locked ones without a word. Read in mod/assign/feedback/offline of Moodle.
 */
public final class MoodleWorksheet {

    /** The format and the name of its file. */
    public static final String NAME = "moodle";

    private final ExportedFile file;
    private final List<String> header;

    private MoodleWorksheet(ExportedFile file) {
        this.file = file;
        this.header = file.table().row(0);
    }

    /**
     * Returns the format that fills a worksheet.
     *
     * @param gradeColumn the header of the column of grades, if the user names it
     * @param scale whether points may be converted to another maximum
     * @throws ExportException if it is no worksheet, or it is not certain which of its columns is to be filled
     */
    public static ReportFormat format(ExportedFile file, Optional<String> gradeColumn, boolean scale)
            throws ExportException {
        if (!file.roster().rows().get(0).person().ids().containsKey("moodle")) {
            throw new ExportException(
                    file.name() + " is no grading worksheet of Moodle; download it from the assignment"
                            + " (Submissions, Download grading worksheet)");
        }
        return new FilledColumnFormat(NAME, file, new MoodleWorksheet(file).column(gradeColumn), scale);
    }

    private PointsColumn column(Optional<String> gradeColumn) throws ExportException {
        int grade = gradeColumn.isPresent() ? named(gradeColumn.get()) : found();
        Optional<BigDecimal> maximum = maximum(grade + 1);
        if (maximum.isEmpty()) {
            throw new ExportException(file.name() + " has no maximum beside " + header.get(grade)
                    + "; if the assignment is graded by a scale, set it to points and download the worksheet again");
        }
        int change = grade + (isEach(grade + 2, MoodleWords::isYesOrNo) ? 2 : 3);
        boolean isKnown = isEach(change, MoodleWords::isYesOrNo);
        List<String> notes = isKnown
                ? List.of()
                : List.of("not known in this language: which grades can be changed; Moodle skips locked ones");
        return new PointsColumn(
                grade,
                header.get(grade),
                maximum,
                IntStream.of(grade + 1, grade)
                        .boxed()
                        .flatMap(column -> cells(column).stream())
                        .flatMap(cell -> Numbers.point(cell).stream())
                        .findFirst()
                        .orElse('.'),
                row -> isKnown && MoodleWords.isNo(row.get(change))
                        ? Optional.of("its grade cannot be changed")
                        : Optional.empty(),
                notes);
    }

    private int named(String name) throws ExportException {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).strip().equalsIgnoreCase(name.strip())) {
                return i;
            }
        }
        throw new ExportException("--grade-column " + name + ": there is no such column in " + file.name() + "; it has "
                + String.join(", ", header));
    }

    /** By position and by name; where both tell different columns, neither counts. */
    private int found() throws ExportException {
        List<Integer> named = new ArrayList<>();
        List<Integer> placed = new ArrayList<>();
        for (int i = 1; i < header.size(); i++) {
            if (MoodleWords.isGrade(header.get(i))) {
                named.add(i);
            }
            Optional<BigDecimal> maximum = maximum(i + 1);
            if (maximum.isPresent() && isEach(i, cell -> isGrade(cell, maximum.get()))) {
                placed.add(i);
            }
        }
        List<Integer> likely = named.isEmpty() ? placed : named;
        if (likely.size() > 1) {
            likely = likely.stream().filter(placed::contains).toList();
        }
        if (likely.size() == 1) {
            return likely.get(0);
        }
        throw new ExportException(file.name() + ": name the column of grades with --grade-column; there are "
                + String.join(", ", header));
    }

    private static boolean isGrade(String cell, BigDecimal maximum) {
        return cell.isBlank()
                || cell.strip().equals("-")
                || Numbers.parse(cell)
                        .filter(grade -> grade.compareTo(maximum) <= 0)
                        .isPresent();
    }

    /** The number that everybody has in a column. */
    private Optional<BigDecimal> maximum(int column) {
        List<BigDecimal> numbers = cells(column).stream()
                .map(cell -> Numbers.parse(cell).orElse(BigDecimal.ZERO).stripTrailingZeros())
                .distinct()
                .toList();
        return numbers.size() == 1
                ? Optional.of(numbers.get(0)).filter(number -> number.signum() > 0)
                : Optional.empty();
    }

    private boolean isEach(int column, Predicate<String> condition) {
        List<String> cells = cells(column);
        return !cells.isEmpty() && cells.stream().allMatch(condition);
    }

    /** The cells of all students in a column; none if a row has no such column. */
    private List<String> cells(int column) {
        List<String> cells = new ArrayList<>();
        for (var student : file.roster().rows()) {
            List<String> row = file.table().row(student.place());
            if (column >= header.size()) {
                return List.of();
            }
            // A row that is too short cannot be filled anyway.
            if (column < row.size()) {
                cells.add(row.get(column));
            }
        }
        return cells;
    }
}
