package cardinality.grader.cli;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Weights;
import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.rescore.Decision;
import cardinality.grader.report.rescore.Decision.Accept;
import cardinality.grader.report.rescore.Decision.Withdraw;
import cardinality.grader.report.rescore.PointsFile;
import cardinality.grader.report.rescore.Rescore;
import cardinality.grader.report.rescore.Rescore.Rescored;
import cardinality.grader.report.rescore.RescoreException;
import cardinality.grader.report.text.ResultsText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "rescore",
        description = "Counts other points, or lets criteria pass for a reason, and writes grades.json and the pages of"
                + " a run again. Nothing is graded, and everything can be taken back.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class RescoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "The --out folder of 'grade' or 'merge'.")
    private Path folder = Path.of(".");

    @Option(
            names = "--points",
            paramLabel = "FILE",
            description = "Counts the points of this file, which has a line such as 'onetomany.lazy = 4' for each"
                    + " criterion with other points than the kit's. Replaces those of an earlier --points.")
    private @Nullable Path points;

    @Option(names = "--kit-points", description = "Counts the points of the kit again.")
    private boolean kitPoints;

    @Option(
            names = "--accept",
            paramLabel = "CRITERION:STUDENT=\"REASON\"",
            description = "Lets a criterion of one student pass, such as onetomany.lazy:anna=\"agreed in class\"."
                    + " The reason is on the student's page. Criteria that it blocks stay blocked.")
    private List<String> accepted = List.of();

    @Option(
            names = "--overrides",
            paramLabel = "FILE",
            description = "Accepts what this file has, one criterion a line, as in --accept.")
    private @Nullable Path overrides;

    @Option(
            names = "--withdraw",
            paramLabel = "CRITERION:STUDENT",
            description = "Takes back what was accepted. The verdict of the kit counts again.")
    private List<String> withdrawn = List.of();

    @Mixin
    private FormatChoice formatChoice = new FormatChoice();

    @Mixin
    private PassMark passMark = new PassMark();

    @Mixin
    private Console console = new Console();

    private final Clock clock;

    /** @param clock tells the moment of a decision */
    RescoreCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws UsageException {
        if (points != null && kitPoints) {
            throw new UsageException("--points and --kit-points: give one of them");
        }
        if (points == null && !kitPoints && accepted.isEmpty() && overrides == null && withdrawn.isEmpty()) {
            throw new UsageException(
                    "nothing to change; give --points, --kit-points, --accept, --overrides or --withdraw");
        }
        passMark.check();
        List<ReportFormat> formats = formatChoice.all(Optional.empty());
        Kit kit = Kit.load();
        StoredResults stored = new StoredResults(folder);
        Rescored rescored = rescored(stored.read(kit), kit);
        FormatChoice.check(formats, rescored.gradebook());
        List<List<Path>> written = stored.replace(rescored.gradebook(), formats);
        rescored.notes().forEach(console::note);
        if (formats.size() == 1 && Files.exists(folder.resolve("index.html"))) {
            console.warning("the pages in " + folder + " show the results before; 'report' writes them again");
        }
        console.result(ResultsText.of(rescored.gradebook()));
        written.forEach(files -> console.result(WrittenFiles.line(files)));
        formats.forEach(format -> format.remarks(rescored.gradebook()).forEach(console::note));
        return passMark.exitCode(rescored.gradebook());
    }

    private Rescored rescored(Gradebook gradebook, Kit kit) throws UsageException {
        try {
            Weights weights = points != null
                    ? PointsFile.read(points, kit.rubric())
                    : kitPoints ? Weights.NONE : gradebook.weights();
            return Rescore.of(gradebook, kit.rubric(), weights, decisions(), clock.instant());
        } catch (RescoreException e) {
            throw new UsageException(e.reason());
        }
    }

    private List<Decision> decisions() throws RescoreException {
        List<Decision> decisions = new ArrayList<>();
        withdrawn.forEach(text -> decisions.add(new Withdraw("--withdraw " + text, text)));
        accepted.forEach(text -> decisions.add(new Accept("--accept " + text, text)));
        if (overrides != null) {
            decisions.addAll(Decision.acceptedIn(overrides));
        }
        return decisions;
    }
}
