package cardinality.grader.authoring.mutation;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.model.SourceFile;
import java.util.List;

/** What an operator makes of a source, in a form that reads well in a test. */
public final class Mutated {

    private Mutated() {}

    /** A line a mutant: {@code member detail: what stands there now}. */
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
