package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;

/** Hashes the object itself, a constant, or a field that changes. */
final class WeakenHashCode implements MutationOperator {

    @Override
    public String name() {
        return "weaken-hash-code";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            if (!method.isCalled("hashCode")) {
                continue;
            }
            for (ReturnTree returned : method.all(ReturnTree.class)) {
                propose(method, returned, "by-reference", "System.identityHashCode(this)", proposals);
                propose(method, returned, "constant", "31", proposals);
                for (VariableTree field : method.fields()) {
                    String hash = "java.util.Objects.hashCode(" + field.getName() + ")";
                    propose(method, returned, "by-" + field.getName(), hash, proposals);
                }
            }
        }
        return proposals;
    }

    private static void propose(
            Method method, ReturnTree returned, String detail, String hash, List<Proposal> proposals) {
        ExpressionTree value = returned.getExpression();
        String field = detail.substring(detail.indexOf('-') + 1);
        if (!value.toString().equals(field + ".hashCode()")) {
            proposals.add(Proposal.of(method.member(), detail, method.source().replace(value, hash)));
        }
    }
}
