package cardinality.grader.authoring.mutation;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.model.SourceFile;
import java.util.List;

/** The result of an operator on a source, in a form that is readable in tests. */
public final class Mutated {

    private Mutated() {}

    /** Returns one line per mutant: {@code member detail: new text}. */
    public static List<String> by(MutationOperator operator, String source) {
        SourceFile file = new SourceFile("cardinality.trees.Tree", source);
        return operator.proposals(ParsedSource.of(file)).stream()
                .map(proposal -> {
                    Difference difference = Difference.between(source, Edit.apply(source, proposal.edits()));
                    String what = (proposal.member() + " " + proposal.detail()).strip();
                    return what + ": " + difference.after().replace("\n", " / ");
                })
                .toList();
    }
}
