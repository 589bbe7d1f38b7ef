package cardinality.grader.authoring.check;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.Verdict;
import java.util.List;
import java.util.Set;

/** Finds failures whose feedback names no cause, so that a student learns only what happened. */
final class Undiagnosed {

    /** The codes of feedback that repeats the words of Hibernate. */
    private static final Set<String> WITHOUT_CAUSE = Set.of("MAPPING_REFUSED");

    private Undiagnosed() {}

    /** Returns a line for each of them. */
    static List<String> in(String name, ExerciseReport report) {
        return report.criteria().stream()
                .filter(criterion -> criterion.verdict() == Verdict.FAILED && !isDiagnosed(criterion))
                .map(criterion -> name + ": " + criterion.criterion().id() + " failed without a diagnosis")
                .toList();
    }

    private static boolean isDiagnosed(CriterionReport criterion) {
        return criterion
                .misconception()
                .filter(code -> !WITHOUT_CAUSE.contains(code))
                .isPresent();
    }
}
