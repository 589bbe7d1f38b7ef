package cardinality.grader.cli;

import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** The value of {@code --fail-under}, and the exit code of a command that has results. */
final class PassMark {

    @Option(
            names = "--fail-under",
            paramLabel = "P",
            description = "Ends with exit code 3 if a submission earns less than P percent.")
    private int percent;

    void check() throws UsageException {
        if (percent < 0 || percent > 100) {
            throw new UsageException("--fail-under " + percent + ": give a percentage from 0 to 100");
        }
    }

    int exitCode(Gradebook gradebook) {
        boolean below = false;
        for (GradeReport report : gradebook.submissions()) {
            OptionalInt points = report.points();
            if (points.isEmpty()) {
                return CommandLineInterface.GRADER_ERROR;
            }
            below |= points.getAsInt() * 100L < (long) percent * gradebook.maxPoints();
        }
        return below ? CommandLineInterface.BELOW : CommandLineInterface.GRADED;
    }
}
