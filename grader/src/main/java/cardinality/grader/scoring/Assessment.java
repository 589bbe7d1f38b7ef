package cardinality.grader.scoring;

import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.model.TestResult;
import cardinality.grader.model.TestResults;
import cardinality.grader.scoring.ExerciseOutcome.Tested;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A result, together with the outcome it was computed from.
 *
 * @param report the scored result
 * @param outcome the outcome of grading
 * @param clean whether the result may be reused for an equal answer; see {@link TestResults#clean()}
 */
public record Assessment(ExerciseReport report, ExerciseOutcome outcome, boolean clean) {

    /** Scores an outcome and keeps it. */
    public static Assessment of(ExerciseRubric exercise, ExerciseOutcome outcome) {
        boolean clean = !(outcome instanceof Tested tested) || tested.results().clean();
        return new Assessment(Scoring.score(exercise, outcome), outcome, clean);
    }

    /** Scores the outcome by some of its tests only; empty if it has no tests. */
    public Optional<ExerciseReport> by(Predicate<GradedMethod> chosen) {
        if (!(outcome instanceof Tested tested)) {
            return Optional.empty();
        }
        Map<GradedMethod, TestResult> results =
                new LinkedHashMap<>(tested.results().byTest());
        results.keySet().removeIf(chosen.negate());
        return Optional.of(Scoring.score(
                report.exercise(),
                new Tested(new TestResults(results, tested.results().clean()), tested.members())));
    }

    /** Returns the same assessment with more evidence in its result. */
    public Assessment with(ExerciseReport other) {
        return new Assessment(other, outcome, clean);
    }

    /** Returns the same assessment, after another one of the same exercise that earned less. */
    public Assessment after(Assessment other) {
        return new Assessment(report, outcome, clean && other.clean);
    }
}
