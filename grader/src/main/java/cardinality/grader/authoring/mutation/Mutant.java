package cardinality.grader.authoring.mutation;

import cardinality.grader.model.SourceFile;

/**
 * A reference solution with one mistake in it.
 *
 * @param id the stable name, such as {@code onetomany/User.posts/drop-attribute/orphanRemoval}
 * @param kind the part of the solution that differs
 * @param operator the name of the mutation operator
 * @param original the file of the reference
 * @param mutated the file with the mistake
 */
public record Mutant(String id, MutantKind kind, String operator, SourceFile original, SourceFile mutated) {

    /** The exercise of the solution. */
    public String exercise() {
        return id.substring(0, id.indexOf('/'));
    }

    /** The difference from the reference. */
    public Difference difference() {
        return Difference.between(original.text(), mutated.text());
    }
}
