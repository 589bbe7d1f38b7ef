package cardinality.grader.cli;

import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.Tell;
import cardinality.grader.report.canvas.CanvasGradebook;
import cardinality.grader.report.exported.ExportException;
import cardinality.grader.report.exported.ExportedFile;
import cardinality.grader.report.html.HtmlFormat;
import cardinality.grader.report.moodle.MoodleFeedbackFormat;
import cardinality.grader.report.moodle.MoodleWorksheet;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What the formats that fill a file of a course system need to know of it. */
final class CourseSystem {

    /** The formats that take the roster. */
    static final Set<String> FORMATS = Set.of(MoodleWorksheet.NAME, CanvasGradebook.NAME, MoodleFeedbackFormat.NAME);

    @Option(
            names = "--assignment",
            paramLabel = "NAME",
            description = "The assignment whose column --format canvas fills: its title or number. Not needed if there"
                    + " is only one.")
    private @Nullable String assignment;

    @Option(
            names = "--grade-column",
            paramLabel = "HEADER",
            description = "The column that --format moodle fills, where it is not found by itself.")
    private @Nullable String gradeColumn;

    @Option(
            names = "--scale",
            description = "Converts points to the maximum that the course system has, at two decimals.")
    private boolean scale;

    ReportFormat worksheet(Optional<Path> roster) throws UsageException, ExportException {
        return MoodleWorksheet.format(required(MoodleWorksheet.NAME, roster), Optional.ofNullable(gradeColumn), scale);
    }

    ReportFormat gradebook(Optional<Path> roster) throws UsageException, ExportException {
        return CanvasGradebook.format(required(CanvasGradebook.NAME, roster), Optional.ofNullable(assignment), scale);
    }

    /** @param tell how much the pages that are handed back tell */
    static ReportFormat feedback(Tell tell, Optional<Path> roster) throws UsageException, ExportException {
        return new MoodleFeedbackFormat(
                new HtmlFormat(tell),
                roster.isPresent() ? Optional.of(required(MoodleFeedbackFormat.NAME, roster)) : Optional.empty());
    }

    private static ExportedFile required(String format, Optional<Path> roster) throws UsageException, ExportException {
        if (roster.isEmpty()) {
            throw new UsageException("--format " + format + " fills the file that the course system exported; name it"
                    + " with --roster of 'grade' or 'report'");
        }
        return ExportedFile.read(roster.get());
    }
}
