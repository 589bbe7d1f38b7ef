package cardinality.grader.scoring;

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

/** What holds for each result that {@link Scoring} gives, so that one that was read from a file and breaks it was not given by it. */
public final class ResultRules {

    private ResultRules() {}

    /** The first rule that a result breaks, in a line that names the field; empty if it breaks none. */
    public static Optional<String> brokenBy(GradeReport report) {
        if (report.durationMs() < 0) {
            return Optional.of("durationMs is below 0");
        }
        if (report.graderError().isPresent() && !report.exercises().isEmpty()) {
            return Optional.of("status is that of a fault of the grader, and there are exercises");
        }
        Set<String> seen = new HashSet<>();
        for (ExerciseReport exercise : report.exercises()) {
            String id = exercise.exercise().id();
            if (!seen.add(id)) {
                return Optional.of("exercises: " + id + " is there twice");
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
            if (criterion.verdict() == Verdict.PASSED && !saysNothing(criterion)) {
                return Optional.of(criterion.criterion().id() + ".feedback tells of a failure, and it is passed");
            }
        }
        boolean allPassed = report.criteria().stream().allMatch(c -> c.verdict() == Verdict.PASSED);
        return report.advice().isEmpty() || allPassed
                ? Optional.empty()
                : Optional.of(rubric.id() + ".advice is given where something has not passed");
    }

    /** What got no further than intake, compiler or gate has passed nothing, and has one verdict only. */
    private static boolean suits(ExerciseStatus status, Verdict verdict) {
        return switch (status) {
            case GRADED ->
                verdict != Verdict.TIMED_OUT && verdict != Verdict.REFUSED && verdict != Verdict.DOES_NOT_COMPILE;
            case DOES_NOT_COMPILE -> verdict != Verdict.PASSED && verdict != Verdict.REFUSED;
            case REFUSED -> verdict != Verdict.PASSED && verdict != Verdict.DOES_NOT_COMPILE;
            case TIMED_OUT, CRASHED -> verdict != Verdict.REFUSED && verdict != Verdict.DOES_NOT_COMPILE;
        };
    }

    private static boolean saysNothing(CriterionReport criterion) {
        return criterion.feedback().isEmpty()
                && criterion.statements().isEmpty()
                && criterion.misconception().isEmpty()
                && criterion.location().isEmpty();
    }
}
