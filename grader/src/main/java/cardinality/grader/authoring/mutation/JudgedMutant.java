package cardinality.grader.authoring.mutation;

/**
 * A graded mutant, compared with the kit's remarks.
 *
 * @param graded the mutant and the result of grading it
 * @param standing how the result compares with the remarks
 * @param reason why the mutant is equivalent or allowed, or the expected result; empty if there is no reason
 */
public record JudgedMutant(GradedMutant graded, Standing standing, String reason) {

    /** Returns the id of the mutant. */
    public String id() {
        return graded.mutant().id();
    }
}
