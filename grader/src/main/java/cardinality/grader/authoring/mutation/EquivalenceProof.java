package cardinality.grader.authoring.mutation;

import java.util.List;
import java.util.Map;

/** Proves that mutants are equivalent to the reference, so that no criterion has to catch them. */
@FunctionalInterface
public interface EquivalenceProof {

    /** Proves nothing. */
    EquivalenceProof NONE = survivors -> Map.of();

    /**
     * Called once per run.
     *
     * @param survivors the mutants with full points
     * @return the reason, in a few words, for each mutant that is equivalent to the reference
     */
    Map<Mutant, String> prove(List<Mutant> survivors);
}
