package cardinality.testkit.watch;

import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The exercises that wait for their tests, in the order in which they run. None waits twice. */
final class Waiting {

    private final Rubric rubric;
    private Set<String> ids = new LinkedHashSet<>();

    Waiting(Rubric rubric) {
        this.rubric = rubric;
    }

    /** Adds all exercises. */
    void all() {
        rubric.exercises().forEach(exercise -> ids.add(exercise.id()));
    }

    /** Moves an exercise to the front, and adds those that use its classes at the end. */
    void saved(String exercise) {
        Set<String> before = ids;
        ids = new LinkedHashSet<>();
        ids.add(exercise);
        ids.addAll(before);
        rubric.exercises().stream()
                .filter(above -> above.buildsOn().contains(exercise))
                .map(ExerciseRubric::id)
                .forEach(ids::add);
    }

    void remove(String exercise) {
        ids.remove(exercise);
    }

    boolean isEmpty() {
        return ids.isEmpty();
    }

    /** Takes the next one. */
    Optional<String> poll() {
        Optional<String> next = ids.stream().findFirst();
        next.ifPresent(ids::remove);
        return next;
    }
}
