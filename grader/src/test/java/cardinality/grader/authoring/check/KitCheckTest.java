package cardinality.grader.authoring.check;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Autograder;
import cardinality.grader.process.WorkerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs the kit's own checks as part of its build. */
class KitCheckTest {

    /** One file per exercise with the feedback on each seeded mistake. */
    private static final Path APPROVED = Path.of("src", "test", "feedback");

    private static final Path ACTUAL = Path.of("target", "feedback");
    private static final Kit KIT = Kit.load();
    private static KitCheck.Result result;

    @BeforeAll
    static void check() {
        try (Autograder autograder = new Autograder(KIT, 2, exercise -> true, WorkerSettings.usual())) {
            result = new KitCheck(KIT, autograder).run(exercise -> true);
        }
    }

    @Test
    void everyStubReferenceAlternativeAndMistakeGetsItsExpectedResult() {
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void everyFailureOfASeededMistakeNamesItsCause() {
        assertThat(result.undiagnosed()).isEmpty();
    }

    /**
     * If a text changes intentionally: read the files in target/feedback as a learner would, then copy them to
     * src/test/feedback.
     */
    @Test
    void everySeededMistakeGetsTheApprovedFeedback() throws IOException {
        Map<String, String> approved = new TreeMap<>();
        Files.createDirectories(ACTUAL);
        for (Map.Entry<String, String> exercise : result.feedback().entrySet()) {
            Files.writeString(ACTUAL.resolve(exercise.getKey() + ".txt"), exercise.getValue());
            Path file = APPROVED.resolve(exercise.getKey() + ".txt");
            approved.put(
                    exercise.getKey(),
                    Files.exists(file) ? Files.readString(file).replace("\r\n", "\n") : "");
        }
        assertThat(result.feedback()).hasSize(KIT.rubric().exercises().size()).isEqualTo(approved);
    }
}
