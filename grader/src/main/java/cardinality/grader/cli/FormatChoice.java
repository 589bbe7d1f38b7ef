package cardinality.grader.cli;

import cardinality.grader.model.Gradebook;
import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.Tell;
import cardinality.grader.report.canvas.CanvasGradebook;
import cardinality.grader.report.csv.CsvFormat;
import cardinality.grader.report.ctrf.CtrfFormat;
import cardinality.grader.report.exported.ExportException;
import cardinality.grader.report.github.GithubFormat;
import cardinality.grader.report.gradescope.GradescopeFormat;
import cardinality.grader.report.html.HtmlFormat;
import cardinality.grader.report.json.JsonFormat;
import cardinality.grader.report.junit.JUnitFormat;
import cardinality.grader.report.moodle.MoodleFeedbackFormat;
import cardinality.grader.report.moodle.MoodleWorksheet;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
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
                    + " pages for Moodle), junit or ctrf (test reports), github (summary of a job), gradescope"
                    + " (results.json), json (nothing). By default ${DEFAULT-VALUE}.")
    private List<String> names = List.of("html");

    @Option(
            names = "--tell",
            paramLabel = "HOW MUCH",
            description = "How much students are told: points, verdicts or all. By default ${DEFAULT-VALUE}.")
    private Tell tell = Tell.ALL;

    @Mixin
    private CourseSystem courseSystem = new CourseSystem();

    @Mixin
    private WorkflowStep step = new WorkflowStep();

    /** Makes a format from the file of a course system, if there is one. */
    private interface Maker {
        ReportFormat make(Optional<Path> roster) throws UsageException, ExportException;
    }

    private Map<String, Maker> makers() {
        Map<String, Maker> makers = new LinkedHashMap<>();
        makers.put("html", roster -> new HtmlFormat(tell));
        makers.put("csv", roster -> new CsvFormat());
        makers.put(MoodleWorksheet.NAME, courseSystem::worksheet);
        makers.put(CanvasGradebook.NAME, courseSystem::gradebook);
        makers.put(MoodleFeedbackFormat.NAME, roster -> CourseSystem.feedback(tell, roster));
        makers.put("junit", roster -> new JUnitFormat(tell));
        makers.put("ctrf", roster -> new CtrfFormat(tell));
        makers.put("github", roster -> {
            step.requireSummary();
            return new GithubFormat(tell, step.summary());
        });
        makers.put("gradescope", roster -> new GradescopeFormat(tell));
        return makers;
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

    /** Returns the lines that a step of a workflow prints for its annotations; none outside of one. */
    List<String> annotations(List<ReportFormat> formats, Gradebook gradebook) {
        return step.annotations(formats, gradebook);
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
        if (roster.isPresent() && formats.stream().noneMatch(format -> CourseSystem.FORMATS.contains(format.name()))) {
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
