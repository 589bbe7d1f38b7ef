package cardinality.grader.authoring.mutation.report;

import cardinality.grader.authoring.mutation.Detection;
import cardinality.grader.authoring.mutation.GradedMutant;
import cardinality.grader.authoring.mutation.JudgedMutant;
import cardinality.grader.authoring.mutation.MutantOutcome;
import cardinality.grader.authoring.mutation.MutationResult;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The mutants that a criterion catches, in numbers.
 *
 * @param criterion the criterion's id
 * @param caught killed mutants that it found itself
 * @param alone those of them that no other criterion found
 * @param misconceptions the reported misconceptions, most frequent first, such as {@code NO_ORPHAN 12}
 */
public record CriterionCounts(String criterion, int caught, int alone, String misconceptions) {

    /** Returns one row for each criterion of the exercises, in the order of the rubric. */
    public static List<CriterionCounts> of(MutationResult result) {
        List<CriterionCounts> rows = new ArrayList<>();
        for (ExerciseRubric exercise : result.exercises()) {
            List<GradedMutant> killed = result.of(exercise).stream()
                    .map(JudgedMutant::graded)
                    .filter(graded -> graded.outcome() == MutantOutcome.KILLED)
                    .toList();
            exercise.criteria().forEach(criterion -> rows.add(row(criterion, killed)));
        }
        return rows;
    }

    private static CriterionCounts row(Criterion criterion, List<GradedMutant> killed) {
        List<GradedMutant> caught = killed.stream()
                .filter(graded -> graded.caughtBy().contains(criterion.name()))
                .toList();
        int alone = (int) caught.stream()
                .filter(graded -> graded.caughtBy().equals(Set.of(criterion.name())))
                .count();
        TreeMap<String, Long> counts = caught.stream()
                .flatMap(graded -> graded.catches().stream())
                .filter(c -> c.criterion().equals(criterion.name()))
                .map(CriterionCounts::label)
                .collect(Collectors.groupingBy(label -> label, TreeMap::new, Collectors.counting()));
        String misconceptions = counts.entrySet().stream()
                .sorted((one, other) -> Long.compare(other.getValue(), one.getValue()))
                .map(e -> e.getKey() + " " + e.getValue())
                .collect(Collectors.joining(", "));
        return new CriterionCounts(criterion.id(), caught.size(), alone, misconceptions);
    }

    private static String label(Detection caught) {
        return caught.misconception().orElse(caught.verdict().label());
    }
}
