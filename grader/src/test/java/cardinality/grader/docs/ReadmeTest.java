package cardinality.grader.docs;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The README's table of exercises is generated from the rubrics. If this test fails, its message contains the correct
 * table.
 */
class ReadmeTest {

    private static final Path README = Path.of("..", "README.md");

    @Test
    void theTableOfExercisesMatchesTheRubrics() throws IOException {
        String readme = Files.readString(README).replace("\r\n", "\n");
        String between = readme.substring(readme.indexOf("<!-- exercises -->"), readme.indexOf("<!-- /exercises -->"));
        assertThat(between).isEqualTo("<!-- exercises -->\n" + table(Kit.load().rubric()));
    }

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.readAllLines(README)).hasSizeLessThanOrEqualTo(150);
    }

    private static String table(Rubric rubric) {
        StringBuilder table = new StringBuilder("| exercise | points | criteria (points) |\n|---|---|---|\n");
        for (ExerciseRubric exercise : rubric.exercises()) {
            String criteria = exercise.criteria().stream()
                    .map((Criterion c) -> exercise.isBonus() ? c.name() : c.name() + " " + c.points())
                    .collect(Collectors.joining(", "));
            String points = exercise.isBonus() ? "bonus" : String.valueOf(exercise.points());
            table.append("| `%s` %s | %s | %s |%n"
                    .formatted(exercise.id(), exercise.title(), points, criteria)
                    .replace(System.lineSeparator(), "\n"));
        }
        return table.append("| all | %d | |%n".formatted(rubric.points()).replace(System.lineSeparator(), "\n"))
                .toString();
    }
}
