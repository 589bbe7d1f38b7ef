package cardinality.grader.grading;

import cardinality.grader.model.SubmittedExercise;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.Map;

/**
 * One exercise to grade by itself.
 *
 * @param exercise what was asked
 * @param submitted what there is of it
 * @param whole what was handed in together with it, by exercise; nothing but what it builds on has an effect
 */
public record Attempt(ExerciseRubric exercise, SubmittedExercise submitted, Map<String, SubmittedExercise> whole) {

    public Attempt {
        whole = Map.copyOf(whole);
    }

    /** An exercise that was handed in alone. */
    public Attempt(ExerciseRubric exercise, SubmittedExercise submitted) {
        this(exercise, submitted, Map.of());
    }
}
