package cardinality.grader.cli;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.cli.Progress.Bar;
import cardinality.grader.cli.Progress.Lines;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.scoring.ExerciseOutcome.Stopped;
import cardinality.grader.scoring.Scoring;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final ExerciseReport COLUMNS =
            Scoring.score(Kit.load().rubric().exercise("columns").orElseThrow(), Stopped.refused("uses threads"));

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream terminal = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    private final PrintWriter err = new PrintWriter(bytes, true, StandardCharsets.UTF_8);

    @Test
    void onlyTheFirstVerdictIsALine() {
        try (Progress progress = new Lines(err, 2)) {
            progress.graded("ada", COLUMNS);
            progress.graded("ada", COLUMNS);
            progress.graded("bob", COLUMNS);
        }
        assertThat(output()).isEqualTo("first verdict: ada, columns: 0 of 11\n");
    }

    @Test
    void eachTenthOfAClassIsALineWithAnEstimateAndTheNumberOfErrors() {
        try (Progress progress = new Lines(err, 30)) {
            for (int i = 0; i < 30; i++) {
                progress.graded(report("s" + i, i == 4 ? Optional.of("failed") : Optional.empty()));
            }
        }
        List<String> lines = output().lines().toList();
        assertThat(lines).hasSize(10);
        assertThat(lines.get(0)).matches("graded 3 of 30 in \\d+ s, about \\d+ s left");
        assertThat(lines.get(9)).matches("graded 30 of 30 in \\d+ s, grader errors: 1");
    }

    @Test
    void aNameCannotControlTheTerminal() {
        try (Progress progress = new Lines(err, 1)) {
            progress.graded("ada\u001b[2J\nfirst", COLUMNS);
        }
        assertThat(output()).hasLineCount(1).doesNotContain("\u001b");
    }

    @Test
    void aBarShowsTheLastGradedExercise() {
        try (Progress progress = new Bar(terminal, 2)) {
            progress.graded("ada", COLUMNS);
        }
        assertThat(output()).contains("ada, columns: 0 of 11");
    }

    private String output() {
        return bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static GradeReport report(String id, Optional<String> error) {
        return new GradeReport(id, error, Optional.empty(), List.of(), 0);
    }
}
