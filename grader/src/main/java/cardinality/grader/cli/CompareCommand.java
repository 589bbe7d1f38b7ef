package cardinality.grader.cli;

import cardinality.grader.catalog.Kit;
import cardinality.grader.report.compare.Comparison;
import cardinality.grader.report.compare.ComparisonText;
import cardinality.grader.report.compare.Outline;
import cardinality.grader.report.compare.OutlineComparison;
import cardinality.grader.report.html.ComparisonPage;
import java.io.IOException;
import java.nio.file.Files;
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
        name = "compare",
        description = "Tells which verdicts changed from one run to another, and why: the submission, the kit, or the"
                + " decision of a person.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class CompareCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "OLD",
            description = "The --out folder of the older run, or its grades.json, also of another version of the kit.")
    private @Nullable Path old;

    @Parameters(paramLabel = "NEW", description = "The --out folder of the newer run, or its grades.json.")
    private @Nullable Path young;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Writes compare.html into this folder. In the folder of NEW, it links to its pages.")
    private @Nullable Path out;

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() throws UsageException {
        Path newer = Objects.requireNonNull(young, "picocli requires it");
        Outline before = StoredResults.outline(Objects.requireNonNull(old, "picocli requires it"));
        Comparison comparison = OutlineComparison.of(
                before, StoredResults.outline(newer), Kit.load().rubric());
        console.result(ComparisonText.of(comparison));
        if (out != null) {
            write(comparison, out, isBeside(out, newer));
        }
        return CommandLineInterface.GRADED;
    }

    private void write(Comparison comparison, Path folder, boolean hasLinks) throws UsageException {
        try {
            console.result(WrittenFiles.line(List.of(ComparisonPage.write(comparison, folder, hasLinks))));
        } catch (IOException e) {
            throw FileFault.cannotWrite("--out " + folder, e);
        }
    }

    private static boolean isBeside(Path folder, Path results) {
        Path absolute = results.toAbsolutePath().normalize();
        Path home = Files.isDirectory(absolute) ? absolute : absolute.getParent();
        return folder.toAbsolutePath().normalize().equals(home) && Files.exists(folder.resolve("index.html"));
    }
}
