package cardinality.grader.cli;

import cardinality.grader.catalog.Kit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "starter-kit",
        description = "Writes the zip that students get: stubs, lessons and visible tests.",
        mixinStandardHelpOptions = true)
final class StarterKitCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "FILE.zip", required = true, description = "The zip to write.")
    private @Nullable Path out;

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() throws UsageException {
        Path file = Objects.requireNonNull(out, "picocli requires --out");
        try {
            Files.write(file, Kit.load().starterKitZip());
        } catch (IOException e) {
            throw new UsageException("--out " + file + " cannot be written; choose a file in a folder that exists");
        }
        console.result("written: " + file);
        return CommandLineInterface.GRADED;
    }
}
