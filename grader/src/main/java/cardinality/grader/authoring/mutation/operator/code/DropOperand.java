package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.BinaryTree;
import java.util.ArrayList;
import java.util.List;

/** Omits one part of a condition. */
final class DropOperand implements MutationOperator {

    @Override
    public String name() {
        return "drop-operand";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            for (BinaryTree binary : method.all(BinaryTree.class)) {
                if (!Conditions.isLogical(binary)) {
                    continue;
                }
                String left = source.textOf(binary.getLeftOperand());
                String right = source.textOf(binary.getRightOperand());
                proposals.add(Proposal.of(method.member(), "", source.replace(binary, left)));
                if (!Conditions.binds(method, binary.getLeftOperand())) {
                    proposals.add(Proposal.of(method.member(), "", source.replace(binary, right)));
                }
            }
        }
        return proposals;
    }
}
