package cardinality.grader.score;

import cardinality.testkit.rubric.ExerciseRubric;
import java.util.List;
import java.util.Optional;

/**
 * The result of one exercise of one submission.
 *
 * @param exercise what was asked
 * @param status how far it got
 * @param message why it got no further than that
 * @param criteria one for each criterion of the rubric, always
 * @param advice what is worth a word and no points; empty if there is nothing to say
 */
public record ExerciseReport(
        ExerciseRubric exercise,
        ExerciseStatus status,
        Optional<String> message,
        List<CriterionReport> criteria,
        List<AdviceReport> advice) {

    public ExerciseReport {
        criteria = List.copyOf(criteria);
        advice = List.copyOf(advice);
    }

    /** What it earns. */
    public int points() {
        return criteria.stream().mapToInt(CriterionReport::points).sum();
    }
}
