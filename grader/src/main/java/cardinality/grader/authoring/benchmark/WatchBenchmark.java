package cardinality.grader.authoring.benchmark;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.SourceFile;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Measures what a student waits for who runs {@code mvn -q -Pwatch} in the starter kit: from a save to its board, and from
 * the start to the first board. The exercise is the one with the most points, with the reference solution. Each save
 * changes a comment in one of its sources, so that each runs all its tests.
 */
public final class WatchBenchmark {

    private static final int SAVES = 20;

    /** Long enough for a first download of the libraries on a slow line. */
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    /** A user pauses between two saves; by then the exercises that use the saved classes have run too. */
    private static final Duration SILENCE = Duration.ofMillis(1_500);

    /** The end of the last line that is painted. */
    private static final String PAINTED = "q quit";

    private final Kit kit = Kit.load();
    private final Path folder;
    private final Consumer<String> progress;

    /**
     * @param folder an empty folder for all files that the benchmark writes
     * @param progress receives one line for each step
     */
    public WatchBenchmark(Path folder, Consumer<String> progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** @throws BenchmarkException if the watch cannot be started or does not answer */
    public WatchMeasurements run() throws IOException, InterruptedException, BenchmarkException {
        for (Map.Entry<String, byte[]> file : kit.starterKitFiles().entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
        Path root = folder.resolve("exercises");
        ExerciseRubric exercise = kit.rubric().exercises().stream()
                .max(Comparator.comparing(ExerciseRubric::points))
                .orElseThrow();
        List<SourceFile> sources = kit.reference(exercise);
        for (SourceFile source : sources) {
            Files.writeString(root.resolve(source.path()), source.text());
        }
        String finished = "%s of %1$s".formatted(exercise.points());
        try {
            progress.accept("the first start, which compiles the test kit and tests each exercise");
            try (Dialogue watch = start(root)) {
                watch.await(finished, DEADLINE);
                watch.awaitSilence(SILENCE.multipliedBy(2));
                watch.type("q");
                watch.awaitEnd(DEADLINE);
            }
            progress.accept("a second start, and " + SAVES + " saves in " + exercise.id());
            long start = System.nanoTime();
            try (Dialogue watch = start(root)) {
                watch.await(PAINTED, DEADLINE);
                Duration firstBoard = Duration.ofNanos(System.nanoTime() - start);
                watch.awaitSilence(SILENCE.multipliedBy(2));
                List<WatchMeasurements.Save> saves = new ArrayList<>();
                for (int i = 0; i < SAVES; i++) {
                    saves.add(save(watch, root, sources.get(i % sources.size()), i));
                }
                watch.type("q");
                watch.awaitEnd(DEADLINE);
                return new WatchMeasurements(
                        firstBoard,
                        saves,
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
            }
        } catch (TimeoutException e) {
            throw new BenchmarkException("the watch does not answer: " + e.getMessage());
        }
    }

    private static WatchMeasurements.Save save(Dialogue watch, Path root, SourceFile source, int number)
            throws IOException, InterruptedException, TimeoutException {
        Duration before = watch.cpu();
        long saved = System.nanoTime();
        Files.writeString(root.resolve(source.path()), source.text() + "// save " + number + "\n");
        watch.await(PAINTED, DEADLINE);
        Duration taken = Duration.ofNanos(System.nanoTime() - saved);
        Duration cpu = watch.cpu().minus(before);
        watch.awaitSilence(SILENCE);
        return new WatchMeasurements.Save(taken, cpu);
    }

    private static Dialogue start(Path root) throws BenchmarkException {
        String maven = System.getProperty("os.name").startsWith("Windows") ? "mvn.cmd" : "mvn";
        try {
            return new Dialogue(new ProcessBuilder(maven, "-q", "-B", "-Pwatch").directory(root.toFile()));
        } catch (IOException e) {
            throw new BenchmarkException("Maven cannot be started: " + e.getMessage());
        }
    }
}
