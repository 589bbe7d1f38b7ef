package cardinality.grader.scoring;

import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.TestResults;
import cardinality.grader.scoring.ExerciseOutcome.Tested;
import cardinality.testkit.rubric.ExerciseRubric;

/**
 * A result, together with what it was scored from.
 *
 * @param report what the outcome is worth
 * @param outcome what grading found out
 * @param clean whether an equal answer of somebody else may be given the same result; see {@link TestResults#clean()}
 */
public record Assessment(ExerciseReport report, ExerciseOutcome outcome, boolean clean) {

    /** Scores an outcome and keeps it. */
    public static Assessment of(ExerciseRubric exercise, ExerciseOutcome outcome) {
        boolean clean = !(outcome instanceof Tested tested) || tested.results().clean();
        return new Assessment(Scoring.score(exercise, outcome), outcome, clean);
    }

    /** The same, where another attempt at the exercise was made as well and counted for less. */
    public Assessment after(Assessment other) {
        return new Assessment(report, outcome, clean && other.clean);
    }
}
