package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/** Replaces an arithmetic operator. */
final class SwapArithmetic implements MutationOperator {

    @Override
    public String name() {
        return "swap-arithmetic";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            for (BinaryTree binary : method.all(BinaryTree.class)) {
                if (isText(binary.getLeftOperand()) || isText(binary.getRightOperand())) {
                    continue;
                }
                switch (binary.getKind()) {
                    case MULTIPLY -> propose(method, binary, "times-to-plus", " + ", proposals);
                    case DIVIDE -> propose(method, binary, "divided-to-times", " * ", proposals);
                    case PLUS -> propose(method, binary, "plus-to-minus", " - ", proposals);
                    case MINUS -> propose(method, binary, "minus-to-plus", " + ", proposals);
                    default -> {
                        // a condition: not arithmetic
                    }
                }
            }
        }
        return proposals;
    }

    /** Types are unknown, but a string literal shows that a plus concatenates strings. */
    private static boolean isText(Tree operand) {
        if (operand instanceof BinaryTree binary) {
            return isText(binary.getLeftOperand()) || isText(binary.getRightOperand());
        }
        return operand instanceof LiteralTree literal && literal.getValue() instanceof String;
    }

    private static void propose(
            Method method, BinaryTree binary, String detail, String operator, List<Proposal> proposals) {
        ParsedSource source = method.source();
        String other = source.textOf(binary.getLeftOperand()) + operator + source.textOf(binary.getRightOperand());
        proposals.add(Proposal.of(method.member(), detail, source.replace(binary, other)));
    }
}
