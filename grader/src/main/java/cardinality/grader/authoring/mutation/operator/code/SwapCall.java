package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Calls another method with the same parameters and return type. */
final class SwapCall implements MutationOperator {

    private static final Map<String, String> OTHER = Map.of(
            "add", "remove",
            "remove", "add",
            "addAll", "removeAll",
            "removeAll", "addAll",
            "flush", "clear",
            "clear", "flush",
            "setFirstResult", "setMaxResults",
            "getSingleResultOrNull", "getSingleResult");

    @Override
    public String name() {
        return "swap-call";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            for (MethodInvocationTree call : method.all(MethodInvocationTree.class)) {
                if (call.getMethodSelect() instanceof MemberSelectTree select) {
                    String name = select.getIdentifier().toString();
                    String other = OTHER.get(name);
                    if (other != null) {
                        int end = source.end(select);
                        Edit edit = new Edit(end - name.length(), end, other);
                        proposals.add(Proposal.of(method.member(), name + "-" + other, edit));
                    }
                }
            }
        }
        return proposals;
    }
}
