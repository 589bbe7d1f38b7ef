package cardinality.grader.authoring.mutation;

import cardinality.grader.model.SourceFile;

/**
 * A reference solution with one mistake in it.
 *
 * @param id stable name, such as {@code onetomany/User.posts/drop-attribute/orphanRemoval}
 * @param kind the part of the solution that it differs in
 * @param operator the name of the mistake
 * @param original the file as the reference has it
 * @param mutated the file with the mistake
 */
public record Mutant(String id, MutantKind kind, String operator, SourceFile original, SourceFile mutated) {

    /** The exercise it is a solution of. */
    public String exercise() {
        return id.substring(0, id.indexOf('/'));
    }

    /** Where it differs. */
    public Difference difference() {
        return Difference.between(original.text(), mutated.text());
    }
}
