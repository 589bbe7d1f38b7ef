package cardinality.grader.model;

import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
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

    /**
     * Returns the same result with other points.
     *
     * @param weighted the same exercise with the same criteria
     */
    public ExerciseReport under(ExerciseRubric weighted) {
        List<CriterionReport> same = new ArrayList<>();
        for (int i = 0; i < criteria.size(); i++) {
            same.add(criteria.get(i).under(weighted.criteria().get(i)));
        }
        return new ExerciseReport(weighted, status, message, same, advice, evidence);
    }

    /** Returns the same exercise with other results of its criteria. */
    public ExerciseReport with(List<CriterionReport> others) {
        return new ExerciseReport(exercise, status, message, others, advice, evidence);
    }

    /** The criteria that are blocked by another one. */
    public List<CriterionReport> blockedBy(Criterion blocker) {
        return criteria.stream()
                .filter(criterion -> criterion.verdict() == Verdict.BLOCKED)
                .filter(criterion -> criterion.feedback().stream()
                        .anyMatch(fact -> fact.value().equals(blocker.id())))
                .toList();
    }

    /** The points that the kit gave, whatever a person decided. */
    public int pointsAsGraded(Weights weights) {
        return criteria.stream()
                .filter(criterion -> criterion.asGraded().verdict() == Verdict.PASSED)
                .mapToInt(criterion -> weights.kitPointsOf(criterion.criterion()))
                .sum();
    }

    /** The earned points. */
    public int points() {
        return criteria.stream().mapToInt(CriterionReport::points).sum();
    }
}
