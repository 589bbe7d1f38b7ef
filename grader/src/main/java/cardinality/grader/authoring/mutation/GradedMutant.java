package cardinality.grader.authoring.mutation;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.Verdict;
import cardinality.testkit.rubric.MappingIdeas;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A mutant and the result of grading it.
 *
 * @param mutant the mutant
 * @param outcome what became of it
 * @param catches the criteria it lost, in the order of the rubric
 */
public record GradedMutant(Mutant mutant, MutantOutcome outcome, List<Detection> catches) {

    public GradedMutant {
        catches = List.copyOf(catches);
    }

    static GradedMutant of(Mutant mutant, ExerciseReport report) {
        List<Detection> catches = report.criteria().stream()
                .filter(criterion -> criterion.verdict() != Verdict.PASSED)
                .map(GradedMutant::caught)
                .toList();
        return new GradedMutant(mutant, outcome(report, catches), catches);
    }

    /** Returns the names of the criteria that found something themselves. */
    public Set<String> caughtBy() {
        return catches.stream()
                .filter(Detection::isOwn)
                .map(Detection::criterion)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Detection caught(CriterionReport report) {
        return new Detection(report.criterion().name(), report.verdict(), report.misconception());
    }

    private static MutantOutcome outcome(ExerciseReport report, List<Detection> catches) {
        return switch (report.status()) {
            case DOES_NOT_COMPILE -> MutantOutcome.DOES_NOT_COMPILE;
            case REFUSED -> MutantOutcome.REFUSED;
            case TIMED_OUT, CRASHED -> MutantOutcome.BROKE_DOWN;
            case GRADED -> {
                if (catches.isEmpty()) {
                    yield MutantOutcome.SURVIVED;
                }
                boolean refused = catches.stream().filter(Detection::isOwn).allMatch(c -> c.misconception()
                        .filter(MappingIdeas::explains)
                        .isPresent());
                yield refused ? MutantOutcome.REFUSED_AT_BOOT : MutantOutcome.KILLED;
            }
        };
    }
}
