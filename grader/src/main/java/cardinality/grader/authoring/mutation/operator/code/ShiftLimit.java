package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.ArrayList;
import java.util.List;

/** Changes the start or the length of a page by one. */
final class ShiftLimit implements MutationOperator {

    @Override
    public String name() {
        return "shift-limit";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            for (MethodInvocationTree call : method.all(MethodInvocationTree.class)) {
                if (call.getMethodSelect() instanceof MemberSelectTree select) {
                    String name = select.getIdentifier().toString();
                    if (List.of("setMaxResults", "setFirstResult", "limit", "skip")
                            .contains(name)) {
                        ExpressionTree limit = call.getArguments().get(0);
                        String text = source.textOf(limit);
                        proposals.add(Proposal.of(method.member(), name + "-up", source.replace(limit, text + " + 1")));
                        proposals.add(
                                Proposal.of(method.member(), name + "-down", source.replace(limit, text + " - 1")));
                    }
                }
            }
        }
        return proposals;
    }
}
