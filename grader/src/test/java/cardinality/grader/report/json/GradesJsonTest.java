package cardinality.grader.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.model.AdviceReport;
import cardinality.grader.model.CohortShard;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Location;
import cardinality.grader.model.Shard;
import cardinality.grader.model.SubmissionPath;
import cardinality.grader.model.Verdict;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Fact;
import cardinality.testkit.rubric.Advice;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GradesJsonTest {

    private static final ExerciseRubric RUBRIC = new ExerciseRubric(
            "sample",
            "Sample",
            1,
            List.of("User"),
            List.of(),
            List.of(new Criterion("sample.a", "A", 3, List.of(), List.of("nudge", "concept", "nearly"))),
            List.of(new Advice("sample.lazy", "What is not needed stays where it is")),
            Map.of());

    @TempDir
    Path folder;

    @Test
    void everyKindOfResultFitsTheSchema() throws IOException {
        CriterionReport failed = new CriterionReport(
                RUBRIC.criteria().get(0),
                Verdict.FAILED,
                Optional.of("NO_ORPHAN"),
                List.of(new Fact("expected", "\u202e\"<b>\u0007")),
                List.of(new ExecutedStatement("select 1", Kind.SELECT, 2)),
                Optional.of(new Location("src/main/java/cardinality/sample/User.java", 3)));
        AdviceReport word = new AdviceReport(
                RUBRIC.advice().get(0),
                Optional.of("EAGER"),
                List.of(new Fact("expected", "less")),
                Optional.of(new Location("src/main/java/cardinality/sample/User.java", 4)));
        GradeReport graded = new GradeReport(
                "ada",
                Optional.empty(),
                Optional.of("a remark"),
                List.of(new ExerciseReport(
                        RUBRIC, ExerciseStatus.TIMED_OUT, Optional.of("why"), List.of(failed), List.of(word))),
                12);
        GradeReport error = new GradeReport("bo", Optional.of("no disk"), Optional.empty(), List.of(), 1);
        String json = GradesJson.text(new Gradebook("1", "0".repeat(64), "process", 3, List.of(graded, error)));
        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json).contains("\"points\" : null").contains("\"grader-error\"");
    }

    @Test
    void aShardFitsTheSchemaAndAWholeClassHasNone() throws IOException {
        List<SubmissionPath> all = List.of(new SubmissionPath("ada", folder), new SubmissionPath("bo", folder));
        Gradebook whole = new Gradebook("1", "0".repeat(64), "process", 3, List.of());
        String json = GradesJson.text(whole.as(Optional.of(CohortShard.of(new Shard(2, 2), all))));
        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json).contains("\"index\" : 2").contains("\"submissions\" : 2");
        assertThat(GradesJson.text(whole)).doesNotContain("shard");
    }

    @Test
    void theSchemaRefusesInvalidDocuments() throws IOException {
        assertThat(schema().validate("{\"schema\":\"cardinality/grades/1\"}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void anExistingFileIsReplacedAsAWhole() throws IOException {
        Files.writeString(folder.resolve("grades.json"), "old");
        GradesJson.write(new Gradebook("1", "0".repeat(64), "process", 3, List.of()), folder);
        assertThat(Files.readString(folder.resolve("grades.json")))
                .startsWith("{")
                .endsWith("}\n");
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void theOldFileIsKeptIfWritingFails() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        assertThatThrownBy(() -> GradesJson.write(new Gradebook("1", "0".repeat(64), "process", 3, List.of()), file))
                .isInstanceOf(IOException.class);
        assertThat(Files.readString(file)).isEqualTo("old");
    }

    private static Schema schema() throws IOException {
        try (InputStream in = GradesJson.class.getResourceAsStream("grades-1.schema.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }
}
