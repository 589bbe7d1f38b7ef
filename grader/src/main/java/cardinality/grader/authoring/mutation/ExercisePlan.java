package cardinality.grader.authoring.mutation;

import cardinality.testkit.rubric.ExerciseRubric;
import java.util.List;
import java.util.Optional;

/**
 * The mutants of one exercise.
 *
 * @param exercise the exercise
 * @param ids the ids of all mutants
 * @param mutants the mutants to grade
 * @param remarks the remarks of the kit on them
 * @param problem why the remarks could not be read; {@code remarks} is empty then
 */
record ExercisePlan(
        ExerciseRubric exercise, List<String> ids, List<Mutant> mutants, Remarks remarks, Optional<String> problem) {

    ExercisePlan {
        ids = List.copyOf(ids);
        mutants = List.copyOf(mutants);
    }

    ExercisePlan with(List<Mutant> fewer) {
        return new ExercisePlan(exercise, ids, fewer, remarks, problem);
    }
}
