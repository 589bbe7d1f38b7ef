package cardinality.grader.authoring.mutation;

/**
 * A graded mutant, held against what the kit says of it.
 *
 * @param graded the mutant and what grading it showed
 * @param standing how it stands to what is said
 * @param reason why it is equivalent or allowed, or what was expected; empty if there is nothing to say
 */
public record JudgedMutant(GradedMutant graded, Standing standing, String reason) {

    /** The mutant's id. */
    public String id() {
        return graded.mutant().id();
    }
}
