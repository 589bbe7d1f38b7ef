package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Negates a condition. */
final class NegateCondition implements MutationOperator {

    @Override
    public String name() {
        return "negate-condition";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            for (ExpressionTree condition : Conditions.of(method)) {
                if (!Conditions.binds(method, condition)) {
                    String negated = negated(source, condition);
                    proposals.add(Proposal.of(method.member(), "", source.replace(condition, negated)));
                }
            }
        }
        return proposals;
    }

    private static String negated(ParsedSource source, ExpressionTree condition) {
        if (condition instanceof BinaryTree binary) {
            String left = source.textOf(binary.getLeftOperand());
            String right = source.textOf(binary.getRightOperand());
            if (binary.getKind() == Tree.Kind.EQUAL_TO) {
                return left + " != " + right;
            }
            if (binary.getKind() == Tree.Kind.NOT_EQUAL_TO) {
                return left + " == " + right;
            }
        }
        return "!(" + source.textOf(condition) + ")";
    }
}
