package cardinality.grader.grading.journal;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.process.ThisProgram;
import cardinality.grader.report.json.Timeless;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever process is killed during a run, {@code --resume} finishes it as if nothing had happened. */
class ResumeTest {

    private static final List<String> CLASS =
            List.of("01-finished", "04-half-done", "08-join-table-by-mistake", "09-wrong-owner", "10-eager-by-default");
    private static final Path SAMPLES = Path.of("sample-class");
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    private static Path folder;

    private static final List<ProcessHandle> STARTED = new ArrayList<>();

    @BeforeAll
    static void gradeUndisturbed() throws Exception {
        assertThat(finish(grader(undisturbed()))).isZero();
    }

    @AfterAll
    static void killWhatIsLeft() {
        STARTED.forEach(ProcessHandle::destroyForcibly);
    }

    @ParameterizedTest
    @ValueSource(strings = {"auto", "process"})
    void aKilledGraderLeavesNoProcessAndIsResumedWithoutGradingAnythingTwice(String isolation) throws Exception {
        Path out = folder.resolve("killed-" + isolation);
        Process grader = grader(out, "--isolation", isolation);
        until(() -> lines(out) >= 2);
        List<ProcessHandle> workers = grader.descendants().toList();
        assertThat(workers).isNotEmpty();
        STARTED.addAll(workers);
        grader.destroyForcibly().waitFor();
        for (ProcessHandle worker : workers) {
            assertThat(ends(worker))
                    .as("worker %s ends with its controller", worker.pid())
                    .isTrue();
        }
        assertThat(out.resolve("grades.json")).doesNotExist();

        long before = lines(out);
        String kept = Files.readString(out.resolve("journal.jsonl"));
        Process resumed = grader(out, "--resume");
        assertThat(finish(resumed)).isZero();
        assertThat(Files.readString(folder.resolve("err"))).contains("taken over from an earlier run: " + before);
        assertThat(Files.readString(out.resolve("journal.jsonl"))).startsWith(kept);
        assertThat(lines(out)).isEqualTo(CLASS.size());
        assertThat(results(out)).isEqualTo(results(undisturbed()));
    }

    @Test
    void aStoppedGraderReportsItsProgressAndIsResumed() throws Exception {
        Path out = folder.resolve("stopped");
        Process grader = grader(out);
        until(() -> lines(out) >= 1);
        List<ProcessHandle> workers = grader.descendants().toList();
        STARTED.addAll(workers);
        grader.destroy();
        assertThat(finish(grader)).isNotZero();
        for (ProcessHandle worker : workers) {
            assertThat(ends(worker)).isTrue();
        }
        long before = lines(out);
        assertThat(Files.readString(folder.resolve("err")))
                .contains("stopped after " + before + " of " + CLASS.size() + " submissions; '--resume --out " + out
                        + "' goes on from there")
                .doesNotContain("Exception");
        assertThat(finish(grader(out, "--resume"))).isZero();
        assertThat(results(out)).isEqualTo(results(undisturbed()));
    }

    @Test
    void workersThatAreKilledFromOutsideCostNobodyPoints() throws Exception {
        Path out = folder.resolve("workers-killed");
        Process grader = grader(out);
        for (int graded = 1; graded < 4; graded++) {
            int wanted = graded;
            until(() -> lines(out) >= wanted || !grader.isAlive());
            grader.descendants().forEach(ProcessHandle::destroyForcibly);
        }
        assertThat(finish(grader)).isZero();
        assertThat(results(out)).isEqualTo(results(undisturbed()));
    }

    @Test
    void aTornLineIsGradedAgain() throws Exception {
        Path out = Files.createDirectory(folder.resolve("broken-off"));
        Path journal = out.resolve("journal.jsonl");
        String whole = Files.readString(undisturbed().resolve("journal.jsonl"));
        Files.writeString(journal, whole.substring(0, whole.length() - 40));
        assertThat(finish(grader(out, "--resume"))).isZero();
        assertThat(Files.readString(folder.resolve("err")))
                .contains("taken over from an earlier run: " + (CLASS.size() - 1));
        assertThat(Timeless.of(Files.readString(journal))).hasSameSizeAs(Timeless.of(whole));
    }

    private static Path undisturbed() {
        return folder.resolve("undisturbed");
    }

    private static Process grader(Path out, String... options) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                ThisProgram.java(),
                "-cp",
                ThisProgram.classPath(),
                "cardinality.grader.Main",
                "grade",
                "--jobs",
                "1",
                "--out",
                out.toString()));
        line.addAll(List.of(options));
        CLASS.forEach(name -> line.add(SAMPLES.resolve(name).toString()));
        Process process = new ProcessBuilder(line)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(folder.resolve("err").toFile())
                .start();
        STARTED.add(process.toHandle());
        return process;
    }

    private static int finish(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static boolean ends(ProcessHandle process) throws InterruptedException, ExecutionException {
        try {
            process.onExit().get(10, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static void until(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited in vain").isLessThan(deadline);
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    private static long lines(Path out) {
        Path journal = out.resolve("journal.jsonl");
        if (!Files.exists(journal)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(journal)) {
            return lines.count();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String results(Path out) throws IOException {
        return Timeless.of(Files.readString(out.resolve("grades.json")));
    }
}
