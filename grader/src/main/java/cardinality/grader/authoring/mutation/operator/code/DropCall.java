package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.ArrayList;
import java.util.List;

/** Omits one call of a chain that returns the object it was called on. */
final class DropCall implements MutationOperator {

    @Override
    public String name() {
        return "drop-call";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            for (MethodInvocationTree call : method.all(MethodInvocationTree.class)) {
                if (call.getMethodSelect() instanceof MemberSelectTree select
                        && select.getExpression() instanceof MethodInvocationTree
                        && returnsReceiver(select.getIdentifier().toString())) {
                    Edit edit = new Edit(source.end(select.getExpression()), source.end(call), "");
                    proposals.add(
                            Proposal.of(method.member(), select.getIdentifier().toString(), edit));
                }
            }
        }
        return proposals;
    }

    private static boolean returnsReceiver(String name) {
        return name.startsWith("set")
                || List.of("filter", "distinct", "sorted", "limit", "skip").contains(name);
    }
}
