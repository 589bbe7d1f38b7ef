package cardinality.grader.model;

import cardinality.testkit.rubric.ExerciseRubric;
import java.util.List;
import java.util.Optional;

/**
 * The result of one exercise of one submission.
 *
 * @param exercise the exercise in the rubric
 * @param status how far it got
 * @param message why it got no further
 * @param criteria always one for each criterion of the rubric
 * @param advice advice that does not affect points; may be empty
 * @param evidence what pages show in addition
 */
public record ExerciseReport(
        ExerciseRubric exercise,
        ExerciseStatus status,
        Optional<String> message,
        List<CriterionReport> criteria,
        List<AdviceReport> advice,
        ExerciseEvidence evidence) {

    /** Creates a result without further evidence. */
    public ExerciseReport(
            ExerciseRubric exercise,
            ExerciseStatus status,
            Optional<String> message,
            List<CriterionReport> criteria,
            List<AdviceReport> advice) {
        this(exercise, status, message, criteria, advice, ExerciseEvidence.NONE);
    }

    public ExerciseReport {
        criteria = List.copyOf(criteria);
        advice = List.copyOf(advice);
    }

    /** The number of criteria that were met. */
    public long met() {
        return criteria.stream()
                .filter(criterion -> criterion.verdict() == Verdict.PASSED)
                .count();
    }

    /** Whether the student has changed the stub visibly. */
    public boolean isBegun() {
        return criteria.stream().anyMatch(criterion -> criterion.verdict() != Verdict.NOT_STARTED);
    }

    /** The earned points. */
    public int points() {
        return criteria.stream().mapToInt(CriterionReport::points).sum();
    }
}
