package cardinality.grader.authoring.mutation;

import cardinality.testkit.rubric.ExerciseRubric;
import java.util.List;

/**
 * The result of a run over mutants.
 *
 * @param exercises the exercises whose references were mutated, in the order of the course
 * @param mutants all graded mutants, by exercise
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

    /** Returns the mutants with full points that no remark or proof explains. */
    public List<JudgedMutant> unexplained() {
        return mutants.stream()
                .filter(m -> m.standing() == Standing.UNEXPLAINED)
                .toList();
    }

    /** Whether all results are as the kit states. */
    public boolean isExplained() {
        return stale.isEmpty() && unexplained().isEmpty();
    }
}
