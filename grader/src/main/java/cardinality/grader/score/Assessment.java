package cardinality.grader.score;

import cardinality.testkit.rubric.ExerciseRubric;

/**
 * A result, together with what it was scored from.
 *
 * @param report what the outcome is worth
 * @param outcome what grading found out
 */
public record Assessment(ExerciseReport report, ExerciseOutcome outcome) {

    /** Scores an outcome and keeps it. */
    public static Assessment of(ExerciseRubric exercise, ExerciseOutcome outcome) {
        return new Assessment(Scoring.score(exercise, outcome), outcome);
    }
}
