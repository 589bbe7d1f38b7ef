package cardinality.grader.report.ctrf;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.Gradebook;
import cardinality.grader.model.GradedRun;
import cardinality.grader.report.HostileClass;
import cardinality.grader.report.Tell;
import cardinality.grader.report.html.InventedClass;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports in the Common Test Report Format. The schema is that of ctrf 0.3.0 (MIT License, beside it). */
class CtrfFormatTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void reportsAreValidAgainstTheSchemaWhateverStudentsWrite(Tell tell) throws IOException {
        Schema schema = schema();
        GradedRun run = new GradedRun(Instant.parse("2026-11-28T20:00:00Z"), 1_000);
        for (Gradebook gradebook : List.of(
                HostileClass.all(), InventedClass.of(30), InventedClass.of(2).of(Optional.of(run)))) {
            List<Path> files = new CtrfFormat(tell).write(gradebook, folder);
            assertThat(files).hasSameSizeAs(gradebook.submissions());
            for (Path file : files) {
                assertThat(schema.validate(Files.readString(file), InputFormat.JSON))
                        .isEmpty();
            }
        }
    }

    @Test
    void theSchemaIsNotPassedByEverything() throws IOException {
        String report = Files.readString(
                new CtrfFormat(Tell.ALL).write(InventedClass.of(1), folder).get(0));
        assertThat(schema().validate(report.replaceFirst("\"duration\"", "\"points\""), InputFormat.JSON))
                .isNotEmpty();
    }

    @Test
    void theSummaryCountsTheTests() throws IOException {
        for (Path file : new CtrfFormat(Tell.ALL).write(InventedClass.of(30), folder)) {
            JsonNode results = JsonMapper.shared().readTree(file.toFile()).path("results");
            JsonNode summary = results.path("summary");
            assertThat(summary.path("tests").asInt())
                    .isEqualTo(results.path("tests").size());
            for (String status : List.of("passed", "failed", "skipped", "pending", "other")) {
                assertThat(summary.path(status).asLong())
                        .as(status)
                        .isEqualTo(results.path("tests")
                                .valueStream()
                                .filter(test -> test.path("status").asString().equals(status))
                                .count());
            }
        }
    }

    private static Schema schema() throws IOException {
        try (InputStream in = CtrfFormatTest.class.getResourceAsStream("ctrf-schema-0.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON);
        }
    }
}
