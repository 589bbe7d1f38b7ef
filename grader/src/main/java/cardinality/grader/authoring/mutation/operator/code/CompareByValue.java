package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.MemberCall;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Compares by value where the object itself is meant: removes everything with the same text, or takes an object with the
 * same text for the one that was passed.
 */
final class CompareByValue implements MutationOperator {

    @Override
    public String name() {
        return "compare-by-value";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            CollectionCall.in(method, "remove").forEach(removal -> remove(method, removal, proposals));
            MemberCall.in(source, method.body(), "equals").forEach(call -> equals(method, call, proposals));
            method.all(BinaryTree.class).forEach(comparison -> same(method, comparison, proposals));
        }
        return proposals;
    }

    private static void remove(Method method, CollectionCall removal, List<Proposal> proposals) {
        for (ComparableValue value : ComparableValue.of(method.source(), removal.type())) {
            String statement = "%s.removeIf(each -> %s);"
                    .formatted(removal.collection(), value.isEqual("each", removal.argument()));
            Edit edit = method.source().replace(removal.statement(), statement);
            proposals.add(Proposal.of(method.member(), value.name(), edit));
        }
    }

    private static void equals(Method method, MemberCall call, List<Proposal> proposals) {
        if (call.arguments().size() == 1) {
            compare(method, call.tree(), call.receiver(), call.arguments().get(0), proposals);
        }
    }

    private static void same(Method method, BinaryTree comparison, List<Proposal> proposals) {
        if (comparison.getKind() == Tree.Kind.EQUAL_TO) {
            compare(method, comparison, comparison.getLeftOperand(), comparison.getRightOperand(), proposals);
        }
    }

    private static void compare(
            Method method, Tree comparison, ExpressionTree one, ExpressionTree other, List<Proposal> proposals) {
        if (!(other instanceof IdentifierTree)) {
            return;
        }
        ParsedSource source = method.source();
        method.typeOf(other.toString())
                .map(type -> ComparableValue.of(source, type))
                .orElse(List.of())
                .forEach(value -> proposals.add(Proposal.of(
                        method.member(),
                        value.name(),
                        source.replace(comparison, value.isEqual(source.textOf(one), other.toString())))));
    }
}
