package cardinality.grader.authoring.mutation;

import java.util.List;
import java.util.Map;

/** Shows that mutants cannot be told from the reference, so that no criterion has to. */
@FunctionalInterface
public interface EquivalenceProof {

    /** Proves nothing. */
    EquivalenceProof NONE = survivors -> Map.of();

    /**
     * Is asked once a run.
     *
     * @param survivors the mutants with full points
     * @return for each mutant that is the same as the reference, why, in a few words
     */
    Map<Mutant, String> prove(List<Mutant> survivors);
}
