package cardinality.grader.report;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Verdict;
import cardinality.grader.report.json.GradesJson;
import cardinality.grader.report.text.CohortTable;
import cardinality.grader.report.text.SubmissionText;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reports on an exercise without points, as an instructor reads them. */
class BonusReportTest {

    private static final ExerciseRubric PLAIN = exercise("plain", 3);
    private static final ExerciseRubric EXTRA = exercise("extra", 0);

    @Test
    void aSubmissionsReportCallsItABonus() {
        String text = SubmissionText.of(submission("ada", Verdict.PASSED, Verdict.FAILED), 6);
        assertThat(text)
                .startsWith("ada: 6 of 6 points\n")
                .contains("extra          bonus      Title of extra   (0 of 2 criteria)\n")
                .contains("   failed                  a: Title of a")
                .contains("   passed        3 of  3   a: Title of a")
                .doesNotContain("of  0");
    }

    @Test
    void aBonusThatWasNotStartedIsOneLine() {
        assertThat(SubmissionText.of(submission("eve", Verdict.PASSED, Verdict.NOT_STARTED), 6))
                .endsWith("\n\nextra          bonus      Title of extra   (not started)");
    }

    @Test
    void theJsonContainsItsVerdictsAndNoPoints() {
        String json = GradesJson.text(book(6, submission("ada", Verdict.PASSED, Verdict.PASSED)));
        JsonNode submission = JsonMapper.shared().readTree(json).at("/submissions/0");
        assertThat(submission.at("/points").asInt()).isEqualTo(6);
        assertThat(submission.at("/maxPoints").asInt()).isEqualTo(6);
        JsonNode bonus = submission.at("/exercises/1");
        assertThat(bonus.at("/points").asInt(-1)).isZero();
        assertThat(bonus.at("/maxPoints").asInt(-1)).isZero();
        assertThat(bonus.at("/criteria/0/maxPoints").asInt(-1)).isZero();
        assertThat(bonus.at("/criteria/0/verdict").asString()).isEqualTo("passed");
    }

    @Test
    void aRunOfOnlyABonusHasZeroPoints() {
        GradeReport report =
                new GradeReport("ada", Optional.empty(), Optional.empty(), List.of(graded(EXTRA, Verdict.PASSED)), 1);
        assertThat(SubmissionText.of(report, 0)).startsWith("ada: bonus\n");
        assertThat(CohortTable.of(book(0, report, report))).contains("ada             bonus");
    }

    @Test
    void theClassTableCountsItsCriteriaAndIsEmptyWhereItWasNotStarted() {
        String table = CohortTable.of(book(
                6,
                submission("ada", Verdict.PASSED, Verdict.PASSED),
                submission("bob", Verdict.PASSED, Verdict.FAILED),
                submission("eve", Verdict.PASSED, Verdict.NOT_STARTED)));
        assertThat(table.lines().map(String::stripTrailing))
                .containsExactly(
                        "submission     points  plain  extra",
                        "ada            6 of 6      6    2/2",
                        "bob            6 of 6      6    0/2",
                        "eve            6 of 6      6",
                        "extra is a bonus: criteria met, no points");
    }

    private static Gradebook book(int maxPoints, GradeReport... reports) {
        return new Gradebook("1", "digest", "process", maxPoints, List.of(reports));
    }

    private static GradeReport submission(String id, Verdict plain, Verdict extra) {
        return new GradeReport(
                id, Optional.empty(), Optional.empty(), List.of(graded(PLAIN, plain), graded(EXTRA, extra)), 1);
    }

    private static ExerciseReport graded(ExerciseRubric exercise, Verdict verdict) {
        List<CriterionReport> criteria = exercise.criteria().stream()
                .map(c -> new CriterionReport(c, verdict, Optional.empty(), List.of(), List.of(), Optional.empty()))
                .toList();
        return new ExerciseReport(exercise, ExerciseStatus.GRADED, Optional.empty(), criteria, List.of());
    }

    private static ExerciseRubric exercise(String id, int points) {
        List<Criterion> criteria = Stream.of("a", "b")
                .map(name ->
                        new Criterion(id + "." + name, "Title of " + name, points, List.of(), List.of("1", "2", "3")))
                .toList();
        return new ExerciseRubric(id, "Title of " + id, 1, List.of("A"), List.of(), criteria, List.of(), Map.of());
    }
}
