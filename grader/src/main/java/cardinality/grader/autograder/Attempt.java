package cardinality.grader.autograder;

import cardinality.grader.submission.SubmittedExercise;
import cardinality.testkit.rubric.ExerciseRubric;

/**
 * One exercise to grade by itself.
 *
 * @param exercise what was asked
 * @param submitted what there is of it
 */
public record Attempt(ExerciseRubric exercise, SubmittedExercise submitted) {}
