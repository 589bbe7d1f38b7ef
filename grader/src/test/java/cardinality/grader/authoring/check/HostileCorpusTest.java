package cardinality.grader.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Attempt;
import cardinality.grader.grading.Autograder;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.grader.process.Limits;
import cardinality.grader.process.WorkerDatabase;
import cardinality.grader.process.WorkerSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Hostile submissions, one idea each. The test checks the cost to each submission itself, and that others lose nothing.
 *
 * <p>{@code -Dcardinality.hostile=gate/static} runs only entries whose names contain a match of that regular
 * expression.
 */
class HostileCorpusTest {

    /** An honest submission follows after this number of hostile ones. */
    private static final int BATCH = 10;

    private static final int WORKERS = Runtime.getRuntime().availableProcessors();

    private static final Pattern CHOSEN = Pattern.compile(System.getProperty("cardinality.hostile", ""));

    private static final Limits SHORT =
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofSeconds(30));
    private static final Kit KIT = Kit.load();
    private static final Set<String> FILES_BEFORE = files();
    private static final Set<ProcessHandle> PROCESSES_BEFORE =
            ProcessHandle.current().descendants().collect(Collectors.toSet());
    private static final Autograder AUTOGRADER = new Autograder(
            KIT, WORKERS, exercise -> true, new WorkerSettings(SHORT, TestIsolation.chosen(), WorkerDatabase.H2));

    @AfterAll
    static void nothingIsLeft() {
        AUTOGRADER.close();
        ProcessHandle.current()
                .descendants()
                .filter(process -> !PROCESSES_BEFORE.contains(process))
                .forEach(process -> assertThat(process.onExit()).succeedsWithin(Duration.ofSeconds(30)));
        assertThat(files()).isEqualTo(FILES_BEFORE);
    }

    @Test
    void thereAreEnoughEntries() throws IOException, CorpusException {
        assertThat(HostileEntry.all(KIT)).hasSizeGreaterThan(250);
    }

    @TestFactory
    Stream<DynamicTest> eachEntryHasItsExpectedOutcome() throws IOException, CorpusException {
        List<HostileEntry> entries = HostileEntry.all(KIT).stream()
                .filter(entry -> CHOSEN.matcher(entry.name()).find())
                .toList();
        List<DynamicTest> tests = new ArrayList<>();
        for (int i = 0; i < entries.size(); i += BATCH) {
            List<HostileEntry> batch = entries.subList(i, Math.min(i + BATCH, entries.size()));
            Batch graded = new Batch(batch);
            for (int k = 0; k < batch.size(); k++) {
                int place = k;
                tests.add(DynamicTest.dynamicTest(
                        batch.get(k).name(), () -> batch.get(place).require(graded.reportOf(place))));
            }
            HostileEntry last = batch.get(batch.size() - 1);
            tests.add(DynamicTest.dynamicTest("an honest one after " + last.name(), () -> requireHonest(last)));
        }
        return tests.stream();
    }

    private static void requireHonest(HostileEntry after) {
        Attempt honest = new Attempt(
                after.attempt().exercise(),
                new Sources(KIT.reference(after.attempt().exercise())));
        assertThat(AUTOGRADER.gradeExercises(Collections.nCopies(WORKERS, honest)))
                .allSatisfy(report -> {
                    assertThat(report.status()).isEqualTo(ExerciseStatus.GRADED);
                    assertThat(report.points())
                            .isEqualTo(after.attempt().exercise().points());
                });
    }

    /** Entries that are graded together as soon as the first result is needed. */
    private static final class Batch {

        private final List<HostileEntry> entries;
        private List<ExerciseReport> reports = List.of();

        Batch(List<HostileEntry> entries) {
            this.entries = entries;
        }

        ExerciseReport reportOf(int place) {
            if (reports.isEmpty()) {
                reports = AUTOGRADER.gradeExercises(
                        entries.stream().map(HostileEntry::attempt).toList());
            }
            return reports.get(place);
        }
    }

    /** The files in the working directory, to which no submission may add any. */
    private static Set<String> files() {
        try (Stream<Path> list = Files.list(Path.of(""))) {
            return list.map(Path::toString).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
