package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.MemberCall;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.InstanceOfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import java.util.ArrayList;
import java.util.List;

/** The conditions in code. */
final class Conditions {

    private Conditions() {}

    /** Returns all conditions of a method: whole conditions and the operands of compound ones. */
    static List<ExpressionTree> of(Method method) {
        List<ExpressionTree> conditions = new ArrayList<>();
        for (Tree tree : method.all(Tree.class)) {
            if (tree instanceof IfTree branch) {
                conditions.add(bare(branch.getCondition()));
            } else if (tree instanceof WhileLoopTree loop) {
                conditions.add(bare(loop.getCondition()));
            } else if (tree instanceof ConditionalExpressionTree choice) {
                conditions.add(bare(choice.getCondition()));
            } else if (tree instanceof MethodInvocationTree call && isFilter(call)) {
                conditions.add((ExpressionTree)
                        ((LambdaExpressionTree) call.getArguments().get(0)).getBody());
            } else if (tree instanceof BinaryTree binary && isLogical(binary)) {
                conditions.add(binary.getLeftOperand());
                conditions.add(binary.getRightOperand());
            }
        }
        return conditions.stream().distinct().toList();
    }

    static boolean isLogical(Tree tree) {
        return tree.getKind() == Tree.Kind.CONDITIONAL_AND || tree.getKind() == Tree.Kind.CONDITIONAL_OR;
    }

    /** Whether a condition binds a variable that later code uses. */
    static boolean binds(Method method, Tree condition) {
        return method.source().below(condition, InstanceOfTree.class).stream().anyMatch(i -> i.getPattern() != null);
    }

    private static boolean isFilter(MethodInvocationTree call) {
        return MemberCall.of(call, "filter").isPresent()
                && call.getArguments().size() == 1
                && call.getArguments().get(0) instanceof LambdaExpressionTree lambda
                && lambda.getBodyKind() == LambdaExpressionTree.BodyKind.EXPRESSION;
    }

    private static ExpressionTree bare(ExpressionTree condition) {
        return condition instanceof ParenthesizedTree inner ? inner.getExpression() : condition;
    }
}
