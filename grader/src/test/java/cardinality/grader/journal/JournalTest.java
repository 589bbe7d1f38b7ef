package cardinality.grader.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.kit.Kit;
import cardinality.grader.score.GradeReport;
import cardinality.grader.submission.Submission;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final Kit KIT = Kit.load();
    private static final Submission ADA = new Submission("ada", Map.of(), Optional.empty());

    @TempDir
    private Path folder;

    @Test
    void aNewRunPutsAsideWhatAnEarlierOneLeft() throws IOException {
        keepOne();
        String journal = Files.readString(folder.resolve("journal.jsonl"));
        Files.writeString(folder.resolve("grades.json"), "of the earlier run");
        Journal.begin(folder, KIT, List.of()).close();
        assertThat(folder.resolve("journal.jsonl")).isEmptyFile();
        assertThat(folder.resolve("journal.previous.jsonl")).hasContent(journal);
        assertThat(folder.resolve("grades.json")).doesNotExist();
        assertThat(folder.resolve("grades.previous.json")).hasContent("of the earlier run");
    }

    @Test
    void aLineWithoutTheAnswersOfExercisesCountsAsWell() throws IOException {
        keepOne();
        Path file = folder.resolve("journal.jsonl");
        Files.writeString(file, Files.readString(file).replace(",\"answers\":{}", ""));
        try (Journal journal = Journal.resume(folder, KIT, List.of())) {
            journal.of(ADA, () -> {
                throw new AssertionError("graded again");
            });
            assertThat(journal.taken()).isEqualTo(1);
        }
    }

    @Test
    void aFolderServesOneRunAtATime() throws IOException {
        try (Journal first = Journal.begin(folder, KIT, List.of())) {
            assertThatThrownBy(() -> Journal.resume(folder, KIT, List.of()))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("another run is writing to this folder");
            assertThat(first.taken()).isZero();
        }
    }

    private void keepOne() throws IOException {
        try (Journal journal = Journal.begin(folder, KIT, List.of())) {
            journal.of(ADA, () -> new GradeReport("ada", Optional.empty(), Optional.empty(), List.of(), 1));
        }
    }
}
