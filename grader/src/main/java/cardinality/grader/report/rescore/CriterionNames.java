package cardinality.grader.report.rescore;

import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import java.util.stream.Collectors;

/** Messages about names of criteria that do not exist. */
final class CriterionNames {

    private CriterionNames() {}

    /** Returns what is wrong with the id of a criterion, and the ids that it may have meant. */
    static String unknown(String id, Rubric kit) {
        int dot = id.indexOf('.');
        String exercise = dot < 0 ? id : id.substring(0, dot);
        String known = kit.exercise(exercise)
                .map(found -> "; " + exercise + " has "
                        + found.criteria().stream().map(Criterion::name).collect(Collectors.joining(", ")))
                .orElseGet(() -> sameName(id, kit));
        return "there is no criterion '" + id + "'" + known;
    }

    private static String sameName(String name, Rubric kit) {
        String full = kit.exercises().stream()
                .flatMap(exercise -> exercise.criteria().stream())
                .filter(criterion -> criterion.name().equals(name))
                .map(Criterion::id)
                .collect(Collectors.joining(" or "));
        return full.isEmpty()
                ? "; there are the exercises "
                        + kit.exercises().stream().map(ExerciseRubric::id).collect(Collectors.joining(", "))
                : "; write " + full;
    }
}
