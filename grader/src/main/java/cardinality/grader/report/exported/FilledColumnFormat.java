package cardinality.grader.report.exported;

import cardinality.grader.model.Gradebook;
import cardinality.grader.report.AtomicFile;
import cardinality.grader.report.ReportFormat;
import cardinality.testkit.page.PlainText;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file that a course system exported, with points in one column and all other bytes as they were. Rows without points
 * keep their cells.
 *
 * @param name the name of the format
 * @param file the file
 * @param column the column to fill
 * @param scale whether points may be converted to another maximum
 */
public record FilledColumnFormat(String name, ExportedFile file, PointsColumn column, boolean scale)
        implements ReportFormat {

    @Override
    public Optional<String> objection(Gradebook gradebook) {
        return why(gradebook).map(why -> PlainText.line("--format " + name + ": " + why));
    }

    private Optional<String> why(Gradebook gradebook) {
        BigDecimal points = BigDecimal.valueOf(gradebook.maxPoints());
        if (points.signum() == 0) {
            return Optional.of("the graded exercises have no points");
        }
        Optional<BigDecimal> other = column.maximum().filter(maximum -> maximum.compareTo(points) != 0);
        if (other.isPresent() && !scale) {
            return Optional.of(column.title() + " in " + file.name() + " is out of "
                    + Numbers.format(other.get(), column.point()) + " and this run out of " + gradebook.maxPoints()
                    + "; set " + gradebook.maxPoints() + " in the course system and export again, or give --scale");
        }
        return file.match(gradebook).byPlace().isEmpty()
                ? Optional.of("none of the " + gradebook.submissions().size() + " submissions is in " + file.name()
                        + "; export the file of this assignment and this course")
                : Optional.empty();
    }

    @Override
    public List<Path> write(Gradebook gradebook, Path folder) throws IOException {
        Path written = folder.resolve(name + ".csv");
        byte[] bytes = file.table()
                .with(column.index(), FilledFile.of(file, column, gradebook).cells());
        AtomicFile.writeBytes(written, to -> to.write(bytes));
        return List.of(written);
    }

    @Override
    public List<String> remarks(Gradebook gradebook) {
        FilledFile filled = FilledFile.of(file, column, gradebook);
        List<String> remarks = new ArrayList<>();
        remarks.add(PlainText.line(name + ": filled " + filled.cells().size() + " of "
                + file.roster().rows().size() + " rows of " + file.name() + ", column " + column.title()));
        filled.kept().forEach(line -> remarks.add("  " + line));
        return remarks;
    }
}
