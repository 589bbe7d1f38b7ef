package cardinality.grader.grading;

import cardinality.grader.model.SubmittedExercise;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.Map;

/**
 * One exercise to grade by itself.
 *
 * @param exercise the exercise
 * @param submitted the answer to it
 * @param whole everything that was submitted together with it, by exercise; only the exercises that it builds on have
 *     an effect
 */
public record Attempt(ExerciseRubric exercise, SubmittedExercise submitted, Map<String, SubmittedExercise> whole) {

    public Attempt {
        whole = Map.copyOf(whole);
    }

    /** An exercise that was submitted alone. */
    public Attempt(ExerciseRubric exercise, SubmittedExercise submitted) {
        this(exercise, submitted, Map.of());
    }
}
