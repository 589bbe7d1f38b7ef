package cardinality.grader.cli;

import cardinality.grader.model.Gradebook;
import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.Tell;
import cardinality.grader.report.ctrf.CtrfFormat;
import cardinality.grader.report.github.GithubFormat;
import cardinality.grader.report.gradescope.GradescopeFormat;
import cardinality.grader.report.html.HtmlFormat;
import cardinality.grader.report.json.JsonFormat;
import cardinality.grader.report.junit.JUnitFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** The formats that results are written in. {@code grades.json}, which all others follow from, is always written. */
final class FormatChoice {

    /** The format that is always written; naming only this one switches off all others. */
    private static final String JSON = "json";

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            split = ",",
            description =
                    "What to write beside grades.json: html (pages), junit or ctrf (test reports), github (summary"
                            + " of a job), gradescope (results.json), or json (nothing). By default ${DEFAULT-VALUE}.")
    private List<String> names = List.of("html");

    @Option(
            names = "--tell",
            paramLabel = "HOW MUCH",
            description = "How much students are told in each format: points, verdicts or all. By default"
                    + " ${DEFAULT-VALUE}.")
    private Tell tell = Tell.ALL;

    @Option(
            names = "--step-summary",
            paramLabel = "FILE",
            defaultValue = "${env:GITHUB_STEP_SUMMARY:-}",
            description =
                    "The file that github adds its summary to. By default the one that GITHUB_STEP_SUMMARY names.")
    private String stepSummary = "";

    @Option(
            names = "--annotations",
            paramLabel = "true|false",
            defaultValue = "${env:GITHUB_ACTIONS:-false}",
            description = "Whether github also prints annotations of one submission as workflow commands. By default it"
                    + " does within GitHub Actions.")
    private String annotations = "false";

    /** Returns {@code grades.json} and the chosen formats, in the order in which they are written. */
    List<ReportFormat> all() throws UsageException {
        List<ReportFormat> all = new ArrayList<>(List.of(new JsonFormat()));
        all.addAll(formats());
        return all;
    }

    /** Returns the chosen formats besides {@code grades.json}. */
    List<ReportFormat> formats() throws UsageException {
        List<ReportFormat> known = List.of(
                new HtmlFormat(tell),
                new JUnitFormat(tell),
                new CtrfFormat(tell),
                new GithubFormat(tell, stepSummary()),
                new GradescopeFormat(tell));
        List<ReportFormat> chosen = new ArrayList<>();
        for (String name : names) {
            String wanted = name.strip().toLowerCase(Locale.ROOT);
            List<ReportFormat> found = known.stream()
                    .filter(format -> format.name().equals(wanted))
                    .toList();
            if (found.isEmpty() && !wanted.equals(JSON)) {
                throw new UsageException("--format " + name + ": there is no such format; there are json"
                        + known.stream().map(format -> ", " + format.name()).collect(Collectors.joining()));
            }
            found.stream().filter(format -> !chosen.contains(format)).forEach(chosen::add);
        }
        if (chosen.stream().anyMatch(GithubFormat.class::isInstance)) {
            requireStepSummary();
        }
        return chosen;
    }

    private Optional<Path> stepSummary() {
        return Optional.of(stepSummary).filter(file -> !file.isEmpty()).map(Path::of);
    }

    /** Before a class is graded for an hour. */
    private void requireStepSummary() throws UsageException {
        Path file = stepSummary().orElse(null);
        if (file != null
                && !(Files.exists(file)
                        ? Files.isRegularFile(file) && Files.isWritable(file)
                        : Files.isWritable(file.toAbsolutePath().getParent()))) {
            throw new UsageException("--step-summary " + file + ": cannot be written to; name a file in a folder that"
                    + " exists, or leave it out");
        }
    }

    /** Returns the lines that a step of a workflow prints for its annotations; none outside of one. */
    List<String> annotations(Gradebook gradebook) throws UsageException {
        return !annotations.equals("true")
                ? List.of()
                : formats().stream()
                        .filter(GithubFormat.class::isInstance)
                        .flatMap(format -> ((GithubFormat) format).annotations(gradebook).stream())
                        .toList();
    }
}
