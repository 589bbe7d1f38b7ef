package cardinality.grader.report.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.AdviceReport;
import cardinality.grader.model.Arrival;
import cardinality.grader.model.Arrival.Attempt;
import cardinality.grader.model.ClassFolder;
import cardinality.grader.model.ClassFolder.RosterReport;
import cardinality.grader.model.CohortShard;
import cardinality.grader.model.CriterionEvidence;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.Excerpt;
import cardinality.grader.model.ExerciseEvidence;
import cardinality.grader.model.ExerciseEvidence.Schemas;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Ignored;
import cardinality.grader.model.Location;
import cardinality.grader.model.MissingFile;
import cardinality.grader.model.Person;
import cardinality.grader.model.Shard;
import cardinality.grader.model.StatementOrder;
import cardinality.grader.model.StatementRun;
import cardinality.grader.model.SubmissionPath;
import cardinality.grader.model.Verdict;
import cardinality.grader.report.json.GradesFile.Content.Results;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Fact;
import cardinality.testkit.drawing.SchemaReport;
import cardinality.testkit.drawing.SchemaReport.Column;
import cardinality.testkit.drawing.SchemaReport.ForeignKey;
import cardinality.testkit.drawing.SchemaReport.Table;
import cardinality.testkit.rubric.Advice;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
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
import java.util.OptionalInt;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

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

    private static final Location AT = new Location("src/main/java/cardinality/sample/User.java", 3);

    @TempDir
    Path folder;

    private static GradeReport withEverything() {
        CriterionReport failed = new CriterionReport(
                        RUBRIC.criteria().get(0),
                        Verdict.FAILED,
                        Optional.of("NO_ORPHAN"),
                        List.of(new Fact("expected", "\u202e\"<b>\u0007")),
                        List.of(new ExecutedStatement("select 1", Kind.SELECT, 2)),
                        Optional.of(AT))
                .with(new CriterionEvidence(
                        Optional.of(new Excerpt(2, List.of("class User {", "}"))),
                        new StatementOrder(
                                List.of(
                                        new StatementRun("select 1", 1, Optional.of(AT)),
                                        new StatementRun("select 1", 1, Optional.empty())),
                                4,
                                OptionalInt.of(1)),
                        List.of("users.name")));
        AdviceReport word = new AdviceReport(
                RUBRIC.advice().get(0),
                Optional.of("EAGER"),
                List.of(new Fact("expected", "less")),
                Optional.of(AT),
                Optional.of(new Excerpt(1, List.of("x"))));
        SchemaReport schema = new SchemaReport(List.of(new Table(
                "users",
                List.of(new Column("id", "bigint", false, true, false), new Column("name", "clob", true, false, true)),
                List.of(new ForeignKey(List.of("id"), "people", List.of("id"))))));
        return new GradeReport(
                "ada",
                Optional.empty(),
                Optional.of("a remark"),
                List.of(new ExerciseReport(
                        RUBRIC,
                        ExerciseStatus.GRADED,
                        Optional.of("why"),
                        List.of(failed),
                        List.of(word),
                        new ExerciseEvidence(
                                Optional.of(new Excerpt(7, List.of())),
                                Optional.of(new Schemas(new SchemaReport(List.of()), schema))))),
                12);
    }

    @Test
    void everyKindOfResultFitsTheSchema() throws IOException {
        GradeReport graded = withEverything();
        GradeReport error = new GradeReport("bo", Optional.of("no disk"), Optional.empty(), List.of(), 1);
        String json = GradesJson.text(new Gradebook("1", "0".repeat(64), "process", 3, List.of(graded, error)));
        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
        assertThat(json).contains("\"points\" : null").contains("\"grader-error\"");
    }

    @Test
    void evidenceIsReadAsItWasWritten() throws AlteredResultException {
        GradeReport report = withoutAdvice(withEverything());
        String line = GradesJson.line("1", "print", Map.of(), report);
        assertThat(new GradesReader(new Rubric(List.of(RUBRIC))).line(line).report())
                .isEqualTo(report);
    }

    /** Advice is not given where something failed. */
    private static GradeReport withoutAdvice(GradeReport report) {
        ExerciseReport exercise = report.exercises().get(0);
        return new GradeReport(
                report.id(),
                report.graderError(),
                report.message(),
                List.of(new ExerciseReport(
                        exercise.exercise(),
                        exercise.status(),
                        exercise.message(),
                        exercise.criteria(),
                        List.of(),
                        exercise.evidence())),
                report.durationMs());
    }

    @Test
    void aFileWithoutEvidenceIsReadToo() throws AlteredResultException {
        GradeReport report = withoutAdvice(withEverything());
        ObjectNode line = (ObjectNode) GradesMapper.ONE_LINE.readTree(GradesJson.line("1", "print", Map.of(), report));
        ObjectNode exercise = (ObjectNode) line.at("/submission/exercises/0");
        exercise.remove(List.of("excerpt", "schemas"));
        ((ObjectNode) exercise.at("/criteria/0")).remove(List.of("excerpt", "order", "tables"));
        GradeReport read = new GradesReader(new Rubric(List.of(RUBRIC)))
                .line(line.toString())
                .report();
        assertThat(read.exercises().get(0).evidence()).isEqualTo(ExerciseEvidence.NONE);
        assertThat(read.exercises().get(0).criteria().get(0).evidence()).isEqualTo(CriterionEvidence.NONE);
        assertThat(GradesJson.line("1", "print", Map.of(), read))
                .doesNotContain("excerpt", "order", "tables", "schemas");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"statement\":0', '\"statement\":1'",
        "'\"more\":4', '\"more\":-4'",
        "'\"firstLine\":2', '\"firstLine\":0'",
        "'\"times\":1', '\"times\":0'"
    })
    void evidenceBeyondItsLimitsIsRefused(String written, String changed) {
        String line = GradesJson.line("1", "print", Map.of(), withoutAdvice(withEverything()));
        assertThat(line).contains(written);
        assertThatThrownBy(() -> new GradesReader(new Rubric(List.of(RUBRIC))).line(line.replace(written, changed)))
                .isInstanceOf(AlteredResultException.class);
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

    private static Arrival fullArrival() {
        Person ada = new Person(Optional.of("Ada Adler"), new TreeMap<>(Map.of("moodle", "1001")), true);
        Person nobody = new Person(Optional.empty(), new TreeMap<>(Map.of("sid", "7")), false);
        return new Arrival(
                "all.zip/Ada Adler_1001_assignsubmission_file_",
                Optional.of(ada),
                List.of(ada, nobody),
                Optional.of(new Attempt("2026-01-02 09:00:00", 2)),
                true,
                List.of(
                        new MissingFile(
                                "sample", "src/main/java/cardinality/sample/User.java", Optional.of("AppUser.java")),
                        new MissingFile("sample", "src/main/java/cardinality/sample/Post.java", Optional.empty())));
    }

    @Test
    void howASubmissionArrivedFitsTheSchemaAndIsReadAsItWasWritten() throws Exception {
        GradeReport report = withoutAdvice(withEverything()).of(fullArrival());
        ClassFolder others = new ClassFolder(
                List.of(new Ignored("class/notes.txt", "neither a folder nor a zip")),
                Optional.of(new RosterReport("w.csv", report.arrival().members(), List.of("x could be y or z"))));
        String json = GradesJson.text(new Gradebook("1", "0".repeat(64), "process", 3, List.of(report)).in(others));
        assertThat(schema().validate(json, InputFormat.JSON)).isEmpty();
        GradeReport read = new GradesReader(new Rubric(List.of(RUBRIC)))
                .line(GradesJson.line("1", "print", Map.of(), report))
                .report();
        assertThat(read.arrival()).isEqualTo(report.arrival());
    }

    @Test
    void theClassFolderIsReadAsItWasWrittenAndAnOlderFileHasNone() throws IOException {
        Kit kit = Kit.load();
        ClassFolder others = new ClassFolder(
                List.of(new Ignored("class/notes.txt", "neither a folder nor a zip")),
                Optional.of(new RosterReport("w.csv", fullArrival().members(), List.of("x could be y or z"))));
        Gradebook empty = new Gradebook(kit.version(), kit.rubricDigest(), "process", 0, List.of());
        GradesJson.write(empty.in(others), folder);
        assertThat(new GradesFile(kit).in(folder)).isInstanceOfSatisfying(Results.class, results -> assertThat(
                        results.gradebook().folder())
                .isEqualTo(others));
        GradesJson.write(empty, folder);
        assertThat(Files.readString(folder.resolve("grades.json"))).doesNotContain("ignored", "roster");
        assertThat(new GradesFile(kit).in(folder)).isInstanceOfSatisfying(Results.class, results -> assertThat(
                        results.gradebook().folder())
                .isEqualTo(ClassFolder.NONE));
    }

    /** Earlier versions skip the parts that they do not know; a later version may write more of them. */
    @Test
    void partsOfALaterVersionAreSkipped() throws Exception {
        GradeReport report = withoutAdvice(withEverything()).of(fullArrival());
        String line = GradesJson.line("1", "print", Map.of(), report);
        String later = line.replace("\"late\":true", "\"late\":true,\"later\":{\"x\":[1]}");
        assertThat(later).isNotEqualTo(line);
        assertThat(new GradesReader(new Rubric(List.of(RUBRIC)))
                        .line(later)
                        .report()
                        .arrival())
                .isEqualTo(report.arrival());
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
    void itIsReadableForWhoeverMayReadOtherFiles() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "");
        assumeTrue(other.getFileSystem().supportedFileAttributeViews().contains("posix"), "no such permissions there");
        GradesJson.write(new Gradebook("1", "0".repeat(64), "process", 3, List.of()), folder);
        assertThat(Files.getPosixFilePermissions(folder.resolve("grades.json")))
                .isEqualTo(Files.getPosixFilePermissions(other));
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
