package cardinality.grader.cli;

import cardinality.grader.model.Gradebook;
import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.github.GithubFormat;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where the format {@code github} finds the step of the workflow that it runs in. */
final class WorkflowStep {

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

    Optional<Path> summary() {
        return Optional.of(stepSummary).filter(file -> !file.isEmpty()).map(Path::of);
    }

    /**
     * Checks the file before a class is graded for an hour.
     *
     * @throws UsageException if the summary cannot be written
     */
    void requireSummary() throws UsageException {
        Path file = summary().orElse(null);
        if (file != null
                && !(Files.exists(file)
                        ? Files.isRegularFile(file) && Files.isWritable(file)
                        : Files.isWritable(file.toAbsolutePath().getParent()))) {
            throw new UsageException("--step-summary " + file + ": cannot be written to; name a file in a folder that"
                    + " exists, or leave it out");
        }
    }

    /** Returns the lines that a step of a workflow prints for its annotations; none outside of one. */
    List<String> annotations(List<ReportFormat> formats, Gradebook gradebook) {
        return !annotations.equals("true")
                ? List.of()
                : formats.stream()
                        .filter(GithubFormat.class::isInstance)
                        .flatMap(format -> ((GithubFormat) format).annotations(gradebook).stream())
                        .toList();
    }
}
