package cardinality.grader.scoring;

import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.TestResults;
import cardinality.grader.scoring.ExerciseOutcome.Tested;
import cardinality.testkit.rubric.ExerciseRubric;

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

    /** Returns the same assessment with more evidence in its result. */
    public Assessment with(ExerciseReport other) {
        return new Assessment(other, outcome, clean);
    }

    /** Returns the same assessment, after another one of the same exercise that earned less. */
    public Assessment after(Assessment other) {
        return new Assessment(report, outcome, clean && other.clean);
    }
}
