package cardinality.grader.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Location;
import cardinality.grader.model.Verdict;
import cardinality.grader.report.json.AlteredResultException;
import cardinality.grader.report.json.GradesJson;
import cardinality.grader.report.json.GradesReader;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Fact;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Text of a submission has no effect in any report. */
class HostileTextTest {

    private static final String EVIL =
            "x\n::error::y\r\u001b[2J\u009b31m\u0000\u202ez\u2028\ud800 ##vso[task.complete]";

    private static final ExerciseRubric RUBRIC = new ExerciseRubric(
            "sample",
            "Sample",
            1,
            List.of("User"),
            List.of(),
            List.of(new Criterion("sample.a", "A", 3, List.of(), List.of("nudge", "concept", "nearly"))),
            List.of(),
            Map.of());

    private static final GradeReport STOPPED = report(
            new ExerciseReport(RUBRIC, ExerciseStatus.DOES_NOT_COMPILE, Optional.of(EVIL), List.of(), List.of()));

    private static final GradeReport FAILED = report(new ExerciseReport(
            RUBRIC,
            ExerciseStatus.GRADED,
            Optional.empty(),
            List.of(new CriterionReport(
                    RUBRIC.criteria().get(0),
                    Verdict.FAILED,
                    Optional.empty(),
                    List.of(new Fact("but was", EVIL)),
                    List.of(new ExecutedStatement(EVIL, Kind.SELECT, 2)),
                    Optional.of(new Location("src/main/java/cardinality/sample/User.java", 3)))),
            List.of()));

    @Test
    void theClassTableShowsHostileTextAsPlainText() {
        requirePlain(CohortTable.of(book(STOPPED, FAILED)));
    }

    @Test
    void aRowOfTheTableStaysOneRow() {
        assertThat(CohortTable.of(book(FAILED, FAILED)).lines().count()).isEqualTo(3);
    }

    @Test
    void theSubmissionReportShowsHostileTextAsPlainText() {
        requirePlain(SubmissionText.of(FAILED, 3));
        requirePlain(SubmissionText.of(STOPPED, 3));
    }

    @Test
    void controlCharactersAreEscapedInJson() {
        assertThat(GradesJson.text(book(FAILED)))
                .doesNotContain("\u001b", "\u0000", "\r", "\n::")
                .contains("\\u001B");
    }

    @Test
    void charactersThatReverseOrHideTextAreEscapedInJsonAndInTheJournal() {
        for (String json :
                List.of(GradesJson.text(book(FAILED, STOPPED)), GradesJson.line("1", "0", Map.of(), FAILED))) {
            requireNothingActs(json);
            assertThat(json).contains("\\u202E", "\\u009B", "\\u2028", "\\uD800");
        }
    }

    @Test
    void escapedTextIsReadUnchanged() throws AlteredResultException {
        GradesReader reader = new GradesReader(new Rubric(List.of(RUBRIC)));
        String line = GradesJson.line("1", "0", Map.of(), FAILED);
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        assertThat(reader.line(new String(bytes, StandardCharsets.UTF_8)).report())
                .isEqualTo(FAILED);
    }

    @Test
    void lettersOfAllLanguagesStayReadableInJson() {
        String text = "é ж 中 …";
        GradeReport report =
                report(new ExerciseReport(RUBRIC, ExerciseStatus.REFUSED, Optional.of(text), List.of(), List.of()));
        assertThat(GradesJson.text(book(report))).contains(text);
    }

    private static void requirePlain(String text) {
        requireNothingActs(text);
        assertThat(text.lines()).noneMatch(line -> line.strip().startsWith("::") || line.contains("##vso["));
    }

    private static void requireNothingActs(String text) {
        assertThat(text.codePoints().filter(c -> c != '\n')).noneMatch(c -> switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        });
    }

    private static Gradebook book(GradeReport... reports) {
        return new Gradebook("1", "0".repeat(64), "process", 3, List.of(reports));
    }

    private static GradeReport report(ExerciseReport exercise) {
        return new GradeReport(EVIL, Optional.empty(), Optional.of(EVIL), List.of(exercise), 1);
    }
}
