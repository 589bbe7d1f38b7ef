package cardinality.grader.cli;

import cardinality.grader.model.Gradebook;
import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.Tell;
import cardinality.grader.report.canvas.CanvasGradebook;
import cardinality.grader.report.csv.CsvFormat;
import cardinality.grader.report.exported.ExportException;
import cardinality.grader.report.exported.ExportedFile;
import cardinality.grader.report.html.HtmlFormat;
import cardinality.grader.report.json.JsonFormat;
import cardinality.grader.report.moodle.MoodleFeedbackFormat;
import cardinality.grader.report.moodle.MoodleWorksheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The formats that results are written in. {@code grades.json}, which all others follow from, is always written. */
final class FormatChoice {

    /** The format that is always written; naming only this one switches off all others. */
    private static final String JSON = "json";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description = "What to write beside grades.json, one or several of: html (pages), csv (a table for"
                    + " spreadsheets), moodle and canvas (the file of --roster with points), moodle-feedback (a zip of"
                    + " pages for Moodle), json (nothing). By default ${DEFAULT-VALUE}.")
    private List<String> names = List.of("html");

    @Option(
            names = "--tell",
            paramLabel = "HOW MUCH",
            description =
                    "How much the pages of students tell: points, verdicts or all. By default" + " ${DEFAULT-VALUE}.")
    private Tell tell = Tell.ALL;

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

    /** Makes a format from the file of a course system, if there is one. */
    private interface Maker {
        ReportFormat make(Optional<Path> roster) throws UsageException, ExportException;
    }

    private Map<String, Maker> makers() {
        Map<String, Maker> makers = new LinkedHashMap<>();
        makers.put("html", roster -> new HtmlFormat(tell));
        makers.put("csv", roster -> new CsvFormat());
        makers.put(
                MoodleWorksheet.NAME,
                roster -> MoodleWorksheet.format(
                        required(MoodleWorksheet.NAME, roster), Optional.ofNullable(gradeColumn), scale));
        makers.put(
                CanvasGradebook.NAME,
                roster -> CanvasGradebook.format(
                        required(CanvasGradebook.NAME, roster), Optional.ofNullable(assignment), scale));
        makers.put(
                MoodleFeedbackFormat.NAME,
                roster -> new MoodleFeedbackFormat(
                        new HtmlFormat(tell),
                        roster.isPresent()
                                ? Optional.of(required(MoodleFeedbackFormat.NAME, roster))
                                : Optional.empty()));
        return makers;
    }

    private static ExportedFile required(String format, Optional<Path> roster) throws UsageException, ExportException {
        if (roster.isEmpty()) {
            throw new UsageException("--format " + format + " fills the file that the course system exported; name it"
                    + " with --roster of 'grade' or 'report'");
        }
        return ExportedFile.read(roster.get());
    }

    /**
     * Returns {@code grades.json} and the chosen formats, in the order in which they are written.
     *
     * @param roster the file that a course system exported
     */
    List<ReportFormat> all(Optional<Path> roster) throws UsageException {
        List<ReportFormat> all = new ArrayList<>(List.of(new JsonFormat()));
        all.addAll(formats(roster));
        return all;
    }

    /** Returns the chosen formats besides {@code grades.json}. */
    List<ReportFormat> formats(Optional<Path> roster) throws UsageException {
        Map<String, Maker> makers = makers();
        Map<String, ReportFormat> chosen = new LinkedHashMap<>();
        for (String name : names) {
            String wanted = name.strip().toLowerCase(Locale.ROOT);
            Maker maker = makers.get(wanted);
            if (maker == null && !wanted.equals(JSON)) {
                throw new UsageException("--format " + name + ": there is no such format; there are json, "
                        + String.join(", ", makers.keySet()));
            }
            if (maker != null && !chosen.containsKey(wanted)) {
                try {
                    chosen.put(wanted, maker.make(roster));
                } catch (ExportException e) {
                    throw new UsageException("--format " + wanted + ": " + e.reason());
                }
            }
        }
        return List.copyOf(chosen.values());
    }

    /** @throws UsageException if somebody asked for a format that needs a folder; pages are the default */
    static void requireNoFolder(List<ReportFormat> formats) throws UsageException {
        for (ReportFormat format : formats) {
            if (!List.of(JSON, "html").contains(format.name())) {
                throw new UsageException("--format " + format.name() + ": name the folder to write to with --out");
            }
        }
    }

    /** @throws UsageException if none of the formats takes the roster, which names nobody after the run */
    static void requireUse(Optional<Path> roster, List<ReportFormat> formats) throws UsageException {
        Set<String> takers = Set.of(MoodleWorksheet.NAME, CanvasGradebook.NAME, MoodleFeedbackFormat.NAME);
        if (roster.isPresent() && formats.stream().noneMatch(format -> takers.contains(format.name()))) {
            throw new UsageException("--roster: 'report' needs it for --format moodle, canvas or moodle-feedback only;"
                    + " names come from 'grade --roster'");
        }
    }

    /** @throws UsageException if one of the formats cannot be written */
    static void check(List<ReportFormat> formats, Gradebook gradebook) throws UsageException {
        for (ReportFormat format : formats) {
            Optional<String> objection = format.objection(gradebook);
            if (objection.isPresent()) {
                throw new UsageException(objection.get());
            }
        }
    }
}
