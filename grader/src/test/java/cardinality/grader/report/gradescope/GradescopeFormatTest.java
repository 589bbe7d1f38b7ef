package cardinality.grader.report.gradescope;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.report.HostileClass;
import cardinality.grader.report.Tell;
import cardinality.grader.report.html.InventedClass;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Gradescope reads. It publishes no schema, so this one is ours, after its documentation. */
class GradescopeFormatTest {

    private static final Set<String> FIELDS = Set.of(
            "score",
            "output",
            "output_format",
            "test_output_format",
            "test_name_format",
            "visibility",
            "stdout_visibility",
            "tests",
            "extra_data");

    private static final Set<String> TEST_FIELDS = Set.of(
            "score", "max_score", "status", "name", "number", "output", "output_format", "visibility", "extra_data");

    @TempDir
    Path folder;

    @Test
    void everyFieldIsOneThatGradescopeKnows() throws IOException {
        for (Path file : new GradescopeFormat(Tell.ALL).write(HostileClass.all(), folder)) {
            JsonNode results = read(file);
            assertThat(FIELDS).containsAll(results.propertyNames());
            for (JsonNode test : results.path("tests")) {
                assertThat(TEST_FIELDS).containsAll(test.propertyNames());
                assertThat(test.path("status").asString()).isIn("passed", "failed");
                assertThat(test.path("number").isString()).isTrue();
                // A hidden one would hide the total, and another format than text would let a student write markup.
                assertThat(test.path("visibility").asString()).isEqualTo("visible");
                assertThat(test.path("output_format").asString()).isEqualTo("text");
                assertThat(test.path("score").asInt())
                        .isBetween(0, test.path("max_score").asInt());
            }
        }
    }

    @Test
    void testsStandInTheOrderOfTheCourseAndTheirPointsSumUp() throws IOException {
        Gradebook one = InventedClass.of(1);
        JsonNode results = read(write(one));
        assertThat(results.path("tests").valueStream().map(test -> test.at("/extra_data/id")
                        .asString()))
                .isEqualTo(Kit.load().rubric().exercises().stream()
                        .flatMap(exercise -> exercise.criteria().stream())
                        .map(criterion -> criterion.id())
                        .filter(id -> !id.startsWith("trees."))
                        .toList());
        assertThat(results.path("tests")
                        .valueStream()
                        .mapToInt(test -> test.path("max_score").asInt())
                        .sum())
                .isEqualTo(one.maxPoints());
    }

    @Test
    void oneSubmissionIsWrittenWhereGradescopeLooks() throws IOException {
        assertThat(write(InventedClass.of(1))).isEqualTo(folder.resolve("results.json"));
    }

    @Test
    void aSubmissionThatCouldNotBeReadHasAResultThatSaysWhy() throws IOException {
        GradeReport refused = HostileClass.all().submissions().get(1);
        JsonNode results = read(write(book(refused)));
        assertThat(results.path("score").asInt(-1)).isZero();
        assertThat(results.path("output").asString()).contains("<img src=x");
        assertThat(results.path("tests").size()).isGreaterThan(50);
    }

    @Test
    void aFaultOfTheGraderIsNoZero() throws IOException {
        JsonNode results =
                read(write(book(new GradeReport("x", Optional.of("disk full"), Optional.empty(), List.of(), 1))));
        assertThat(results.has("score")).isFalse();
        assertThat(results.path("tests")).isEmpty();
        assertThat(results.path("output").asString()).contains("disk full", "no points yet");
    }

    private Path write(Gradebook gradebook) throws IOException {
        return new GradescopeFormat(Tell.ALL).write(gradebook, folder).get(0);
    }

    private static Gradebook book(GradeReport report) {
        return new Gradebook("1", "0".repeat(64), "process", 100, List.of(report));
    }

    private static JsonNode read(Path file) {
        return JsonMapper.shared().readTree(file.toFile());
    }
}
