package cardinality.grader.scoring;

import cardinality.grader.model.CriterionEvidence;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Verdict;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules that each result of {@link Scoring} satisfies. A result in a file that violates one did not come from it. */
public final class ResultRules {

    private ResultRules() {}

    /** Returns the first violated rule, in a line that names the field; empty if there is none. */
    public static Optional<String> brokenBy(GradeReport report) {
        if (report.durationMs() < 0) {
            return Optional.of("durationMs is below 0");
        }
        if (report.graderError().isPresent() && !report.exercises().isEmpty()) {
            return Optional.of("status is grader-error, but there are exercises");
        }
        Set<String> seen = new HashSet<>();
        for (ExerciseReport exercise : report.exercises()) {
            String id = exercise.exercise().id();
            if (!seen.add(id)) {
                return Optional.of("exercises: " + id + " occurs twice");
            }
            Optional<String> broken = brokenBy(exercise);
            if (broken.isPresent()) {
                return broken;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> brokenBy(ExerciseReport report) {
        ExerciseRubric rubric = report.exercise();
        List<Criterion> criteria =
                report.criteria().stream().map(CriterionReport::criterion).toList();
        if (!criteria.equals(rubric.criteria())) {
            return Optional.of(rubric.id() + ".criteria are not those of the rubric, each once and in its order");
        }
        for (CriterionReport criterion : report.criteria()) {
            if (!suits(report.status(), criterion.verdict())) {
                return Optional.of(criterion.criterion().id() + ".verdict is "
                        + criterion.verdict().label() + " in an exercise that is "
                        + report.status().label());
            }
            if (criterion.acceptance().isPresent() && !isAcceptance(report.status(), criterion)) {
                return Optional.of(criterion.criterion().id() + ".override does not accept a verdict of its criterion");
            }
            if (criterion.verdict() == Verdict.PASSED && !isWithoutFeedback(criterion)) {
                return Optional.of(
                        criterion.criterion().id() + ".feedback describes a failure, but the verdict is passed");
            }
        }
        boolean allPassed = report.criteria().stream().allMatch(c -> c.verdict() == Verdict.PASSED);
        return report.advice().isEmpty() || allPassed
                ? Optional.empty()
                : Optional.of(rubric.id() + ".advice is given where something has not passed");
    }

    /**
     * An exercise that stopped at intake, compiler or gate has passed no criteria, and has the same verdict on all of
     * them.
     */
    private static boolean suits(ExerciseStatus status, Verdict verdict) {
        return switch (status) {
            case GRADED ->
                verdict != Verdict.TIMED_OUT && verdict != Verdict.REFUSED && verdict != Verdict.DOES_NOT_COMPILE;
            case DOES_NOT_COMPILE -> verdict != Verdict.PASSED && verdict != Verdict.REFUSED;
            case REFUSED -> verdict != Verdict.PASSED && verdict != Verdict.DOES_NOT_COMPILE;
            case TIMED_OUT, CRASHED -> verdict != Verdict.REFUSED && verdict != Verdict.DOES_NOT_COMPILE;
        };
    }

    private static boolean isAcceptance(ExerciseStatus status, CriterionReport criterion) {
        CriterionReport before = criterion.asGraded();
        return criterion.verdict() == Verdict.PASSED
                && before.criterion().equals(criterion.criterion())
                && canBeAccepted(status, before.verdict());
    }

    /** Whether a person can let a criterion pass: only one that was judged, or is blocked by one that was. */
    public static boolean canBeAccepted(ExerciseStatus status, Verdict verdict) {
        return status != ExerciseStatus.REFUSED
                && status != ExerciseStatus.DOES_NOT_COMPILE
                && switch (verdict) {
                    case FAILED, NOT_STARTED, BLOCKED, TIMED_OUT -> true;
                    case PASSED, REFUSED, DOES_NOT_COMPILE, NOT_RUN -> false;
                };
    }

    private static boolean isWithoutFeedback(CriterionReport criterion) {
        return criterion.feedback().isEmpty()
                && criterion.statements().isEmpty()
                && criterion.misconception().isEmpty()
                && criterion.location().isEmpty()
                && criterion.evidence().equals(CriterionEvidence.NONE);
    }
}
