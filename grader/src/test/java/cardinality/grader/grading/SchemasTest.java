package cardinality.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.SubmittedExercise;
import cardinality.grader.process.WorkerSettings;
import cardinality.grader.scoring.Assessment;
import cardinality.grader.scoring.ExerciseOutcome.Tested;
import cardinality.testkit.drawing.SchemaFile;
import cardinality.testkit.drawing.SchemaReport;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The tables that the grader says are asked for are those that the references make. */
class SchemasTest {

    /** Where the real ones are written, for {@code tables.txt} beside the rubrics. */
    private static final Path WRITTEN = Path.of("target/schemas");

    private final Kit kit = Kit.load();

    @Test
    void theTablesOfTheReferencesAreOnFile() throws IOException {
        List<ExerciseRubric> exercises = kit.exercises(exercise -> true);
        List<Attempt> attempts = exercises.stream()
                .map(exercise -> new Attempt(exercise, new SubmittedExercise.Sources(kit.reference(exercise))))
                .toList();
        Files.createDirectories(WRITTEN);
        try (Autograder autograder = new Autograder(kit, 1, exercise -> true, WorkerSettings.usual())) {
            List<Assessment> assessments = autograder.assessExercises(attempts);
            for (Assessment assessment : assessments) {
                Optional<SchemaReport> made = madeBy(assessment);
                if (made.isPresent()) {
                    String file = assessment.report().exercise().id() + ".txt";
                    Files.writeString(WRITTEN.resolve(file), SchemaFile.text(made.get()));
                }
            }
            for (Assessment assessment : assessments) {
                ExerciseRubric exercise = assessment.report().exercise();
                assertThat(kit.schemaAskedFor(exercise).map(SchemaFile::text))
                        .as("tables.txt of " + exercise.id() + "; the real one is in " + WRITTEN)
                        .isEqualTo(madeBy(assessment).map(SchemaFile::text));
                assertThat(assessment.report().evidence().schemas()).isEmpty();
            }
        }
    }

    private static Optional<SchemaReport> madeBy(Assessment assessment) {
        return ((Tested) assessment.outcome()).results().schema();
    }

    @Test
    void aTextDescribesOneSchema() {
        kit.exercises(exercise -> true).forEach(exercise -> kit.schemaAskedFor(exercise)
                .ifPresent(schema ->
                        assertThat(SchemaFile.parse(SchemaFile.text(schema))).isEqualTo(schema)));
        assertThat(kit.schemaAskedFor(kit.rubric().exercise("onetomany").orElseThrow()))
                .isPresent();
    }
}
