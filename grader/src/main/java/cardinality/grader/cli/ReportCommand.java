package cardinality.grader.cli;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.Gradebook;
import cardinality.grader.report.ReportFormat;
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
        description = "Writes the pages of a run again, or other formats, from its grades.json. Nothing is graded.",
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
        Gradebook gradebook = new StoredResults(folder).read(Kit.load());
        for (ReportFormat format : formats) {
            try {
                console.result(WrittenFiles.line(format.write(gradebook, folder)));
            } catch (IOException | UncheckedIOException e) {
                throw FileFault.cannotWrite(folder.toString(), e);
            }
        }
        formatChoice.annotations(gradebook).forEach(console::result);
        return CommandLineInterface.GRADED;
    }
}
