package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.ArrayList;
import java.util.List;

/** Passes null instead of {@code this}, and {@code this} instead of null. */
final class PassOther implements MutationOperator {

    @Override
    public String name() {
        return "pass-other";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            for (MethodInvocationTree call : method.all(MethodInvocationTree.class)) {
                for (ExpressionTree argument : call.getArguments()) {
                    String text = source.textOf(argument);
                    if (text.equals("this")) {
                        proposals.add(Proposal.of(method.member(), "null", source.replace(argument, "null")));
                    } else if (text.equals("null")) {
                        proposals.add(Proposal.of(method.member(), "this", source.replace(argument, "this")));
                    }
                }
            }
        }
        return proposals;
    }
}
