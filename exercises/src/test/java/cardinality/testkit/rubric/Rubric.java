package cardinality.testkit.rubric;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * All exercises of the kit, in the order of the course; those that are worth no points come last.
 *
 * @param exercises the exercises
 */
public record Rubric(List<ExerciseRubric> exercises) {

    public Rubric {
        exercises = exercises.stream()
                .sorted(Comparator.comparing(ExerciseRubric::isBonus)
                        .thenComparingInt(ExerciseRubric::order)
                        .thenComparing(ExerciseRubric::id))
                .toList();
    }

    /** The points that the whole kit can earn. */
    public int points() {
        return exercises.stream().mapToInt(ExerciseRubric::points).sum();
    }

    /** A criterion by its id, {@code exercise.criterion}. */
    public Optional<Criterion> criterion(String id) {
        return exercises.stream()
                .flatMap(exercise -> exercise.criteria().stream())
                .filter(criterion -> criterion.id().equals(id))
                .findFirst();
    }

    /** An exercise by its id. */
    public Optional<ExerciseRubric> exercise(String id) {
        return exercises.stream().filter(e -> e.id().equals(id)).findFirst();
    }
}
