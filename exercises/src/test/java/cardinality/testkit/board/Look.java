package cardinality.testkit.board;

import cardinality.testkit.rubric.ExerciseRubric;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a board shows beside the progress of each exercise.
 *
 * @param detailed the exercises of which it shows criteria and feedback, and from which the next step is taken first
 * @param hintLevel the number of hints for each failed criterion, 0 to 3
 * @param commands how to go on
 * @param page a line about the page of the run
 */
record Look(Predicate<ExerciseRubric> detailed, int hintLevel, Commands commands, Optional<String> page) {

    /** A look without a page. */
    Look(Predicate<ExerciseRubric> detailed, int hintLevel, Commands commands) {
        this(detailed, hintLevel, commands, Optional.empty());
    }

    /** The look of {@code mvn test}: everything. */
    static Look ofMaven(int hintLevel) {
        return new Look(exercise -> true, hintLevel, Commands.MAVEN);
    }

    /** The same look with a line about the page of the run. */
    Look with(Optional<String> line) {
        return new Look(detailed, hintLevel, commands, line);
    }
}
