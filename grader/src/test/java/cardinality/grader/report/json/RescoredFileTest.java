package cardinality.grader.report.json;

import static cardinality.grader.report.rescore.SmallClass.FIRST;
import static cardinality.grader.report.rescore.SmallClass.KIT;
import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Weights;
import cardinality.grader.report.compare.Outline;
import cardinality.grader.report.html.InventedClass;
import cardinality.grader.report.json.GradesFile.Content.Broken;
import cardinality.grader.report.json.GradesFile.Content.Results;
import cardinality.grader.report.rescore.Decision;
import cardinality.grader.report.rescore.Decision.Accept;
import cardinality.grader.report.rescore.Decision.Withdraw;
import cardinality.grader.report.rescore.Rescore;
import cardinality.grader.report.rescore.RescoreException;
import cardinality.grader.report.rescore.SmallClass;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The optional parts of {@code grades.json}. */
class RescoredFileTest {

    private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");

    private static final Weights WEIGHTS = Weights.of(KIT.rubric(), Map.of(FIRST, 10));

    @TempDir
    Path folder;

    private final Gradebook graded = SmallClass.book(List.of(SmallClass.judged("anna"), SmallClass.error("ben")));

    @Test
    void rescoredResultsAreReadAsTheyWereWritten() throws IOException, RescoreException, AlteredResultException {
        Gradebook rescored = rescore(graded, WEIGHTS, new Accept("", FIRST + ":anna=\"agreed\""));
        GradesJson.write(rescored, folder);
        assertThat(read()).isEqualTo(new Results(rescored));
        assertThat(OutlineFile.read(folder)).isEqualTo(Outline.of(rescored));
        String json = GradesJson.text(rescored);
        assertThat(json.replaceAll("\\s", ""))
                .contains("\"weights\":[{\"criterion\":\"" + FIRST + "\",\"points\":10,\"kit\":3}]")
                .contains("\"kitPoints\":{\"points\":11,\"maxPoints\":17}")
                .contains("\"override\":{\"reason\":\"agreed\",\"when\":\"2026-11-29T12:00:00Z\",\"before\":{")
                .contains("\"graded\":{\"when\":\"2026-11-28T10:00:00Z\",\"durationMs\":61500}");
        try (InputStream schema = GradesJson.class.getResourceAsStream("grades-1.schema.json")) {
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(new String(schema.readAllBytes(), StandardCharsets.UTF_8), InputFormat.JSON)
                            .validate(json, InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void theOriginalComesBackToTheByte() throws RescoreException, IOException {
        Gradebook rescored = rescore(graded, WEIGHTS, new Accept("", FIRST + ":anna=ok"));
        GradesJson.write(rescored, folder);
        Gradebook back = rescore(((Results) read()).gradebook(), Weights.NONE, new Withdraw("", FIRST + ":anna"));
        assertThat(GradesJson.text(back)).isEqualTo(GradesJson.text(graded));
    }

    /** Earlier versions read such files too, because nothing in them is new. */
    @Test
    void withoutDecisionsNothingIsAdded() {
        assertThat(GradesJson.text(InventedClass.of(3)))
                .doesNotContain("override", "weights", "kitPoints", "\"graded\" :", "digests", "\"when\"");
    }

    /** To an earlier version an accepted criterion is a pass like any other, because it skips the optional parts. */
    @Test
    void anAcceptedCriterionHasTheFieldsOfAPass() throws RescoreException, IOException {
        Gradebook rescored = rescore(graded, Weights.NONE, new Accept("", FIRST + ":anna=ok"));
        GradesJson.write(rescored, folder);
        Path file = folder.resolve(GradesJson.FILE);
        String json = Files.readString(file);
        Files.writeString(file, json.replace("\"override\"", "\"later\"").replace("\"kitPoints\"", "\"other\""));
        assertThat(read()).isInstanceOfSatisfying(Results.class, results -> assertThat(
                        results.gradebook().submissions().get(0).points())
                .isEqualTo(rescored.submissions().get(0).points()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"reason\":\"ok\"'                  | '\"reason\":\" \"'",
                "'\"when\":\"2026-11-29T12:00:00Z\"'  | '\"when\":\"yesterday\"'",
                "'\"points\":10,\"kit\":3'            | '\"points\":10,\"kit\":4'",
                "'\"points\":10,\"kit\":3'            | '\"points\":11,\"kit\":3'",
                "'\"kitPoints\":{\"points\":11,'      | '\"kitPoints\":{\"points\":12,'",
                "'\"criterion\":\"onetomany.foreign-key\"' | '\"criterion\":\"onetomany.nothing\"'",
                "'\"verdict\":\"failed\"'             | '\"verdict\":\"refused\"'",
                "'\"durationMs\":61500'               | '\"durationMs\":-1'",
            })
    void alteredDecisionsAreRefused(String from, String to) throws IOException, RescoreException {
        GradesJson.write(rescore(graded, WEIGHTS, new Accept("", FIRST + ":anna=ok")), folder);
        Path file = folder.resolve(GradesJson.FILE);
        String json = Files.readString(file).replaceAll("\\s*\n\\s*", "").replace("\" : ", "\":");
        Files.writeString(file, json);
        assertThat(read()).as("without line breaks").isInstanceOf(Results.class);
        assertThat(json).contains(from);
        Files.writeString(file, json.replace(from, to));
        assertThat(read()).isInstanceOf(Broken.class);
    }

    private GradesFile.Content read() {
        return new GradesFile(KIT).in(folder);
    }

    private static Gradebook rescore(Gradebook gradebook, Weights weights, Decision decision) throws RescoreException {
        return Rescore.of(gradebook, KIT.rubric(), weights, List.of(decision), NOON)
                .gradebook();
    }
}
