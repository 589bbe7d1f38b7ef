package cardinality.grader.cli;

import cardinality.grader.kit.Kit;
import cardinality.grader.merge.Merged;
import cardinality.grader.merge.Merged.Refused;
import cardinality.grader.merge.Merged.Whole;
import cardinality.grader.merge.ShardMerge;
import cardinality.grader.report.GradesJson;
import cardinality.grader.report.Overview;
import cardinality.grader.score.Gradebook;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "merge",
        description =
                "Puts the shards of a class, graded apart with 'grade --shard', together to the grades.json that a"
                        + " single run would have written. Refuses if one is missing, is there twice or does not belong to them.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class MergeCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", arity = "1..*", description = "What --out named when a shard was graded, for each.")
    private List<Path> folders = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Writes grades.json into this folder.")
    private @Nullable Path out;

    @Mixin
    private PassMark passMark = new PassMark();

    private final PrintStream stdout = System.out;
    private final PrintStream stderr = System.err;

    @Override
    public Integer call() throws UsageException {
        passMark.check();
        Path folder = Objects.requireNonNull(out, "picocli requires --out");
        for (Path shard : folders) {
            if (shard.toAbsolutePath()
                    .normalize()
                    .equals(folder.toAbsolutePath().normalize())) {
                throw new UsageException("--out " + folder + ": a shard is in there; choose another folder");
            }
        }
        Merged merged = ShardMerge.of(Kit.load(), folders);
        if (merged instanceof Refused refused) {
            refused.reasons().forEach(reason -> stderr.println("grader: " + reason));
            return CommandLineInterface.USAGE;
        }
        Gradebook gradebook = ((Whole) merged).gradebook();
        stdout.println(Overview.of(gradebook));
        try {
            stdout.println("written: " + GradesJson.write(gradebook, folder));
        } catch (IOException e) {
            throw new UsageException("--out " + folder + ": " + e.getMessage() + "; choose a folder to write to");
        }
        return passMark.exitCode(gradebook);
    }
}
