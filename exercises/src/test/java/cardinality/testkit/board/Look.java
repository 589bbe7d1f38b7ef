package cardinality.testkit.board;

import cardinality.testkit.rubric.ExerciseRubric;
import java.util.function.Predicate;

/**
 * What a board shows beside the progress of each exercise.
 *
 * @param detailed the exercises of which it shows criteria and feedback, and from which the next step is taken first
 * @param hintLevel the number of hints for each failed criterion, 0 to 3
 * @param commands how to go on
 */
record Look(Predicate<ExerciseRubric> detailed, int hintLevel, Commands commands) {

    /** The look of {@code mvn test}: everything. */
    static Look ofMaven(int hintLevel) {
        return new Look(exercise -> true, hintLevel, Commands.MAVEN);
    }
}
