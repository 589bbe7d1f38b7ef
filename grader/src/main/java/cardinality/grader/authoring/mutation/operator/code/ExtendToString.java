package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;

/** Adds another field to the result of toString. */
final class ExtendToString implements MutationOperator {

    @Override
    public String name() {
        return "extend-to-string";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            if (!method.isCalled("toString")) {
                continue;
            }
            for (ReturnTree returned : method.all(ReturnTree.class)) {
                ExpressionTree value = returned.getExpression();
                for (VariableTree field : method.fields()) {
                    String longer = source.textOf(value) + " + \" \" + " + field.getName();
                    proposals.add(
                            Proposal.of(method.member(), field.getName().toString(), source.replace(value, longer)));
                }
            }
        }
        return proposals;
    }
}
