package cardinality.grader.cli;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.Gradebook;
import cardinality.grader.report.ReportFormat;
import cardinality.grader.report.merge.MergeResult;
import cardinality.grader.report.merge.MergeResult.Refused;
import cardinality.grader.report.merge.MergeResult.Whole;
import cardinality.grader.report.merge.ShardMerge;
import cardinality.grader.report.text.ResultsText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "merge",
        description =
                "Merges the shards of a class, graded separately with 'grade --shard', into the grades.json that a"
                        + " single run would have written. Refuses if a shard is missing, occurs twice or is of"
                        + " another class.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class MergeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "The --out folder of each shard.")
    private List<Path> folders = List.of();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            required = true,
            description = "Writes grades.json and pages into this folder.")
    private @Nullable Path out;

    @Mixin
    private FormatChoice formatChoice = new FormatChoice();

    @Mixin
    private PassMark passMark = new PassMark();

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() throws UsageException {
        passMark.check();
        List<ReportFormat> formats = formatChoice.all(Optional.empty());
        Path folder = Objects.requireNonNull(out, "picocli requires --out");
        for (Path shard : folders) {
            if (shard.toAbsolutePath()
                    .normalize()
                    .equals(folder.toAbsolutePath().normalize())) {
                throw new UsageException("--out " + folder + ": this folder contains a shard; choose another folder");
            }
        }
        Kit kit = Kit.load();
        MergeResult merged = ShardMerge.of(kit, folders);
        if (merged instanceof Refused refused) {
            refused.reasons().forEach(reason -> console.note("grader: " + reason));
            return CommandLineInterface.USAGE;
        }
        Gradebook gradebook = ((Whole) merged).gradebook();
        FormatChoice.check(formats, gradebook);
        new StoredResults(folder).keepDecisions(kit).ifPresent(console::warning);
        console.result(ResultsText.of(gradebook));
        try {
            for (ReportFormat format : formats) {
                console.result(WrittenFiles.line(format.write(gradebook, folder)));
                format.remarks(gradebook).forEach(console::note);
            }
        } catch (IOException e) {
            throw new UsageException("--out " + folder + ": " + e.getMessage() + "; choose a folder to write to");
        }
        return passMark.exitCode(gradebook);
    }
}
