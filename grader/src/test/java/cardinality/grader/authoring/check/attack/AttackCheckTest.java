package cardinality.grader.authoring.check.attack;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.model.TestResult;
import cardinality.grader.model.TestResults;
import cardinality.grader.scoring.ExerciseOutcome;
import cardinality.grader.scoring.ExerciseOutcome.Stopped;
import cardinality.grader.scoring.ExerciseOutcome.Tested;
import cardinality.grader.scoring.Scoring;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.source.MemberLines;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Criteria must not pass without work, unless there is a stated reason. */
class AttackCheckTest {

    private static final ExerciseRubric BULK =
            Kit.load().rubric().exercise("bulk").orElseThrow();

    @Test
    void aCriterionThatJudgesAMethodMayNotPassWhenItDoesNothing() {
        assertThat(findings("", passing("one-statement"), passing("one-statement", "row-count")))
                .containsExactly("attack bulk/Bulk.retitle/null: bulk.row-count passes for nothing");
    }

    @Test
    void aCriterionThatDoesNotJudgeTheMethodMayPass() {
        assertThat(findings("", passing("one-statement"), passing("one-statement")))
                .isEmpty();
    }

    @Test
    void aReasonExcusesAPassingCriterion() {
        String reason = "bulk/Bulk.retitle/* row-count: it was asked for nothing";
        assertThat(findings(reason, passing("one-statement"), passing("one-statement", "row-count")))
                .isEmpty();
    }

    @Test
    void anUnusedReasonIsAnError() {
        String reason = "# one\n\nbulk/Bulk.retitle/null row-count: it was asked for nothing";
        assertThat(findings(reason, passing("one-statement"), passing("one-statement")))
                .containsExactly("attack/bulk.txt:3: no attack needs this line; remove it");
    }

    @Test
    void anInvalidLineIsAnError() {
        assertThat(findings("bulk/Bulk.retitle/null", passing("one-statement"), passing("one-statement")))
                .singleElement()
                .asString()
                .startsWith("attack/bulk.txt:1: not understood: bulk/Bulk.retitle/null");
        assertThat(findings("bulk/* rows: why", passing("one-statement"), passing("one-statement")))
                .singleElement()
                .asString()
                .startsWith("attack/bulk.txt:1: there is no criterion rows; there are row-count, ");
    }

    @Test
    void anAttackThatDoesNotRunShowsNothing() {
        ExerciseReport refused = Scoring.score(BULK, Stopped.refused("uses a file"));
        assertThat(findings("", passing("one-statement"), refused))
                .containsExactly("attack bulk/Bulk.retitle/null: is refused, so it shows nothing: uses a file");
    }

    @Test
    void aMethodThatNoCriterionJudgesIsAnError() {
        ExerciseReport everything =
                passing(BULK.criteria().stream().map(Criterion::name).toArray(String[]::new));
        assertThat(findings("", everything, everything))
                .containsExactly("attack bulk/Bulk.retitle/probe-error: no criterion judges this method");
    }

    private static List<String> findings(String excuses, ExerciseReport probe, ExerciseReport attack) {
        List<Attack> attacks = new ArrayList<>();
        for (String kind : List.of("probe-error", "null")) {
            attacks.add(Attack.of("bulk", "Bulk.retitle", kind, List.of()));
        }
        return new AttackCheck(attacks, List.of(probe, attack), Excuses.read(BULK, excuses)).findings();
    }

    private static ExerciseReport passing(String... criteria) {
        Map<GradedMethod, TestResult> results = new LinkedHashMap<>();
        for (Criterion criterion : BULK.criteria()) {
            boolean passes = List.of(criteria).contains(criterion.name());
            Outcome outcome = passes ? new Outcome.Passed() : new Outcome.NotStarted("a gap", Optional.empty());
            results.put(
                    new GradedMethod(criterion.id(), "T", criterion.name(), ""),
                    new TestResult.Observed(outcome, Optional.empty()));
        }
        ExerciseOutcome tested = new Tested(new TestResults(results, true), new MemberLines(Map.of(), Map.of()));
        return Scoring.score(BULK, tested);
    }
}
