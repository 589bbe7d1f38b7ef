package cardinality.grader.authoring.mutation;

import cardinality.testkit.rubric.ExerciseRubric;
import java.util.List;

/**
 * What a run over mutants came to.
 *
 * @param exercises the exercises whose references were mutated, in the order of the course
 * @param mutants all that were graded, by exercise
 * @param stale remarks on mutants that do not hold, each in one line
 */
public record MutationResult(List<ExerciseRubric> exercises, List<JudgedMutant> mutants, List<String> stale) {

    public MutationResult {
        exercises = List.copyOf(exercises);
        mutants = List.copyOf(mutants);
        stale = List.copyOf(stale);
    }

    /** The mutants of one exercise. */
    public List<JudgedMutant> of(ExerciseRubric exercise) {
        return mutants.stream()
                .filter(m -> m.graded().mutant().exercise().equals(exercise.id()))
                .toList();
    }

    /** The mutants with full points that nothing accounts for. */
    public List<JudgedMutant> unexplained() {
        return mutants.stream()
                .filter(m -> m.standing() == Standing.UNEXPLAINED)
                .toList();
    }

    /** Whether all is as the kit says. */
    public boolean isAsSaid() {
        return stale.isEmpty() && unexplained().isEmpty();
    }
}
