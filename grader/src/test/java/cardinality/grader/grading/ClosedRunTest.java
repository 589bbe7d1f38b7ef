package cardinality.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.intake.SubmissionFinder;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.TestResults;
import cardinality.grader.process.WorkerSettings;
import cardinality.testkit.rubric.ExerciseRubric;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Closing a run before its end costs nobody points. */
class ClosedRunTest {

    private static final Kit KIT = Kit.load();
    private static final ExerciseRubric EXERCISE =
            KIT.rubric().exercise("onetomany").orElseThrow();

    /** Signals when tests are about to run, and caches nothing. */
    private static final class Watched implements ResultCache {
        private final CountDownLatch running = new CountDownLatch(1);

        @Override
        public TestResults resultsOf(TestRun run, Supplier<TestResults> tests) {
            running.countDown();
            return tests.get();
        }
    }

    @Test
    void aSubmissionUnderTestGetsAGraderErrorAndNoVerdict(@TempDir Path folder) throws Exception {
        writeEndlessLoop(folder);
        Watched watched = new Watched();
        CompletableFuture<Gradebook> grading;
        try (Autograder autograder = new Autograder(KIT, 1, EXERCISE::equals, WorkerSettings.usual())) {
            grading = CompletableFuture.supplyAsync(() -> {
                try {
                    return autograder.grade(
                            SubmissionFinder.find(List.of(folder)).submissions(), watched, GradingListener.NONE);
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            assertThat(watched.running.await(2, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(grading.get(1, TimeUnit.MINUTES).submissions())
                .singleElement()
                .satisfies(report -> assertThat(report.graderError()).contains("grading was interrupted"));
    }

    private static void writeEndlessLoop(Path folder) throws Exception {
        for (SourceFile source : KIT.reference(EXERCISE)) {
            Path file = folder.resolve(source.path());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.text().replace("post.setAuthor(null);", "while (true) { }"));
        }
    }
}
