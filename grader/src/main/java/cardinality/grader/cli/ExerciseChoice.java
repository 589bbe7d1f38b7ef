package cardinality.grader.cli;

import cardinality.grader.catalog.Kit;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The exercises that an option names. */
final class ExerciseChoice {

    private ExerciseChoice() {}

    /**
     * @param ids the given ids; an empty list means all exercises
     * @throws UsageException if there is no such exercise
     */
    static Predicate<ExerciseRubric> of(String option, List<String> ids, Kit kit) throws UsageException {
        for (String id : ids) {
            if (kit.rubric().exercise(id).isEmpty()) {
                String known = kit.rubric().exercises().stream()
                        .map(ExerciseRubric::id)
                        .collect(Collectors.joining(", "));
                throw new UsageException(option + " " + id + ": there is no such exercise; there are " + known);
            }
        }
        return exercise -> ids.isEmpty() || ids.contains(exercise.id());
    }
}
