package cardinality.grader.cli;

import cardinality.grader.authoring.benchmark.Benchmark;
import cardinality.grader.authoring.benchmark.BenchmarkException;
import cardinality.grader.authoring.benchmark.MeasurementsText;
import cardinality.grader.authoring.benchmark.WatchBenchmark;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "benchmark",
        description = "Measures what grading costs: by a cold mvn test, by a grader started for each submission, and by"
                + " one grader for classes of several sizes, beside what compiling, booting and SQL alone take. The"
                + " submissions are drawn from the corpora, and no two have the same sources.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class BenchmarkCommand implements Callable<Integer> {

    @Option(
            names = "--sizes",
            paramLabel = "N",
            split = ",",
            description = "Sizes of the classes in which no two answers are alike, in ascending order. By default"
                    + " ${DEFAULT-VALUE}.")
    private List<Integer> sizes = List.of(10, 100, 1000);

    @Option(
            names = "--as-drawn",
            paramLabel = "N",
            split = ",",
            description = "Sizes of the classes with answers as drawn, in ascending order: two that were drawn alike"
                    + " differ in a comment. By default those of --sizes.")
    private @Nullable List<Integer> asDrawn;

    @Option(names = "--jobs", paramLabel = "N", description = "Workers at a time. By default ${DEFAULT-VALUE}.")
    private int jobs = 2;

    @Option(
            names = "--samples",
            paramLabel = "N",
            description = "Submissions to measure the slow ways with; the median counts. By default ${DEFAULT-VALUE}.")
    private int samples = 3;

    @Option(
            names = "--watch",
            description = "Measures the student's watch in place of grading: the time from a save to its board.")
    private boolean watch;

    @Mixin
    private Console console = new Console();

    @Override
    public Integer call() throws UsageException, IOException, InterruptedException {
        if (!watch && !Benchmark.isPossible()) {
            throw new UsageException("benchmark: needs Linux, whose /proc tells what processes used");
        }
        requireAscending("--sizes", sizes);
        List<Integer> alike = asDrawn == null ? sizes : asDrawn;
        requireAscending("--as-drawn", alike);
        if (jobs < 1 || samples < 1) {
            throw new UsageException("--jobs " + jobs + " --samples " + samples + ": give numbers from 1");
        }
        Path folder = Files.createTempDirectory("cardinality-benchmark-");
        try {
            console.result(
                    watch
                            ? new WatchBenchmark(folder, this::note).run().text()
                            : MeasurementsText.of(new Benchmark(
                                                    new Benchmark.Plan(sizes, alike, jobs, samples), folder, this::note)
                                            .run())
                                    .stripTrailing());
            return CommandLineInterface.GRADED;
        } catch (BenchmarkException e) {
            console.note("benchmark: " + e.getMessage());
            return CommandLineInterface.GRADER_ERROR;
        } finally {
            delete(folder);
        }
    }

    private void note(String measured) {
        console.note("measuring " + measured);
    }

    private static void requireAscending(String option, List<Integer> sizes) throws UsageException {
        if (sizes.stream().anyMatch(size -> size < 1)
                || !sizes.equals(sizes.stream().sorted().distinct().toList())) {
            throw new UsageException(option + " " + sizes + ": give numbers from 1, in ascending order");
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
