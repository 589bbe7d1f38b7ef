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
        description = "Writes pages and other formats of a run, from its grades.json. Nothing is graded.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class ReportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The --out folder of 'grade' or 'merge'.")
    private Path folder = Path.of(".");

    @Mixin
    private RosterChoice rosterChoice = new RosterChoice();

    @Mixin
    private FormatChoice formatChoice = new FormatChoice();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() throws UsageException {
        List<ReportFormat> formats = formatChoice.formats(rosterChoice.file());
        FormatChoice.requireUse(rosterChoice.file(), formats);
        Gradebook gradebook = new StoredResults(folder).read(Kit.load());
        FormatChoice.check(formats, gradebook);
        for (ReportFormat format : formats) {
            try {
                console.result(WrittenFiles.line(format.write(gradebook, folder)));
                format.remarks(gradebook).forEach(console::note);
            } catch (IOException | UncheckedIOException e) {
                throw FileFault.cannotWrite(folder.toString(), e);
            }
        }
        formatChoice.annotations(formats, gradebook).forEach(console::result);
        return CommandLineInterface.GRADED;
    }
}
