package cardinality.grader.cli;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.KitName;
import cardinality.grader.model.PlainText;
import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.json.GradesFile;
import cardinality.grader.report.json.GradesFile.Content.Broken;
import cardinality.grader.report.json.GradesFile.Content.OfAnotherKit;
import cardinality.grader.report.json.GradesFile.Content.Results;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "report",
        description = "Writes the pages of a run again, from its grades.json. Nothing is graded.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The --out folder of 'grade' or 'merge'.")
    private Path folder = Path.of(".");

    @Mixin
    private FormatChoice formatChoice = new FormatChoice();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() throws UsageException {
        List<ReportFormat> formats = formatChoice.formats();
        Gradebook gradebook = read();
        for (ReportFormat format : formats) {
            try {
                console.result(WrittenFiles.line(format.write(gradebook, folder)));
            } catch (IOException | UncheckedIOException e) {
                throw new UsageException(
                        PlainText.line(folder + ": cannot be written to (" + FileFault.reasonOf(e) + ")"));
            }
        }
        return CommandLineInterface.GRADED;
    }

    private Gradebook read() throws UsageException {
        Kit kit = Kit.load();
        GradesFile.Content content = new GradesFile(kit).in(folder);
        if (content instanceof Results results) {
            return results.gradebook();
        }
        throw new UsageException(PlainText.line(folder + ": " + why(content, kit)));
    }

    private static String why(GradesFile.Content content, Kit kit) {
        if (content instanceof OfAnotherKit other) {
            return "grades.json was written by another kit (" + KitName.of(other.version(), other.rubricDigest())
                    + "), this is " + KitName.of(kit.version(), kit.rubricDigest()) + "; use the program that graded";
        }
        return content instanceof Broken broken
                ? "grades.json is broken: " + broken.why()
                : "there is no grades.json; name the --out folder of 'grade' or 'merge'";
    }
}
