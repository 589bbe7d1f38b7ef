package cardinality.grader.mutation;

import cardinality.grader.score.ExerciseReport;
import java.util.Optional;

/** Shows that a mutant cannot be told from the reference, so that no criterion has to. */
@FunctionalInterface
public interface EquivalenceProof {

    /** Proves nothing. */
    EquivalenceProof NONE = (survivor, report, reference) -> Optional.empty();

    /**
     * Is asked for each mutant with full points.
     *
     * @param survivor the mutant
     * @param report what grading it showed
     * @param reference what grading the reference showed
     * @return why the two are the same, in a few words; empty if that is not proven
     */
    Optional<String> prove(Mutant survivor, ExerciseReport report, ExerciseReport reference);
}
