package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Makes a column shorter or longer by one character, or a long one much shorter. */
final class ChangeLength implements MutationOperator {

    @Override
    public String name() {
        return "change-length";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (AnnotationUse use : AnnotationUse.in(source)) {
            ExpressionTree length = use.values().get("length");
            if (length == null) {
                continue;
            }
            if (length.getKind() == Tree.Kind.INT_LITERAL) {
                int characters = Integer.parseInt(source.textOf(length));
                propose(use, "shorter", String.valueOf(characters - 1), proposals);
                propose(use, "longer", String.valueOf(characters + 1), proposals);
            } else {
                propose(use, "32600", "32600", proposals);
                propose(use, "4000", "4000", proposals);
            }
        }
        return proposals;
    }

    private static void propose(AnnotationUse use, String detail, String value, List<Proposal> proposals) {
        proposals.add(Proposal.of(use.member(), use.path() + detail, use.with("length", value)));
    }
}
