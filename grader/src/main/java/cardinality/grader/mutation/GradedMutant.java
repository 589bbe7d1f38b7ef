package cardinality.grader.mutation;

import cardinality.grader.score.CriterionReport;
import cardinality.grader.score.ExerciseReport;
import cardinality.grader.score.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A mutant and what grading it showed.
 *
 * @param mutant the mutant
 * @param fate what became of it
 * @param catches the criteria it lost, in the order of the rubric
 */
public record GradedMutant(Mutant mutant, Fate fate, List<Catch> catches) {

    /** The test kit's name for a mapping that Hibernate does not accept. */
    private static final String MAPPING_REFUSED = "MAPPING_REFUSED";

    public GradedMutant {
        catches = List.copyOf(catches);
    }

    static GradedMutant of(Mutant mutant, ExerciseReport report) {
        List<Catch> catches = report.criteria().stream()
                .filter(criterion -> criterion.verdict() != Verdict.PASSED)
                .map(GradedMutant::caught)
                .toList();
        return new GradedMutant(mutant, fate(report, catches), catches);
    }

    /** Names of the criteria that found something themselves. */
    public Set<String> caughtBy() {
        return catches.stream()
                .filter(Catch::isOwn)
                .map(Catch::criterion)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Catch caught(CriterionReport report) {
        return new Catch(report.criterion().name(), report.verdict(), report.misconception());
    }

    private static Fate fate(ExerciseReport report, List<Catch> catches) {
        return switch (report.status()) {
            case DOES_NOT_COMPILE -> Fate.DOES_NOT_COMPILE;
            case REFUSED -> Fate.REFUSED;
            case TIMED_OUT, CRASHED -> Fate.BROKE_DOWN;
            case GRADED -> {
                if (catches.isEmpty()) {
                    yield Fate.SURVIVED;
                }
                boolean refused = catches.stream().filter(Catch::isOwn).allMatch(c -> c.misconception()
                        .equals(Optional.of(MAPPING_REFUSED)));
                yield refused ? Fate.REFUSED_AT_BOOT : Fate.KILLED;
            }
        };
    }
}
