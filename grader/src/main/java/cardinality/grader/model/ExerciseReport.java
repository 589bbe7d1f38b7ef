package cardinality.grader.model;

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

    /** How many criteria were met. */
    public long met() {
        return criteria.stream()
                .filter(criterion -> criterion.verdict() == Verdict.PASSED)
                .count();
    }

    /** Whether there is more to see than an untouched stub. */
    public boolean isBegun() {
        return criteria.stream().anyMatch(criterion -> criterion.verdict() != Verdict.NOT_STARTED);
    }

    /** What it earns. */
    public int points() {
        return criteria.stream().mapToInt(CriterionReport::points).sum();
    }
}
