package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.Member;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;

/** Changes a number in the code by one. */
final class ChangeNumber implements MutationOperator {

    @Override
    public String name() {
        return "change-number";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Member member : source.members()) {
            Tree code = member.method()
                    .map(method -> (Tree) method.getBody())
                    .or(() -> member.field().map(VariableTree::getInitializer))
                    .orElse(null);
            if (code == null) {
                continue;
            }
            for (LiteralTree literal : source.below(code, LiteralTree.class)) {
                if (literal.getValue() instanceof Integer number) {
                    propose(source, member, literal, number + 1, proposals);
                    propose(source, member, literal, number - 1, proposals);
                }
            }
        }
        return proposals;
    }

    private static void propose(
            ParsedSource source, Member member, LiteralTree literal, int number, List<Proposal> proposals) {
        proposals.add(Proposal.of(
                member, literal.getValue() + "-to-" + number, source.replace(literal, String.valueOf(number))));
    }
}
