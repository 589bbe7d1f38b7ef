package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;

/** Reads another object's field directly instead of through its getter; the field of a proxy is not set. */
final class FieldForGetter implements MutationOperator {

    @Override
    public String name() {
        return "field-for-getter";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            List<String> bound = others(method);
            for (MethodInvocationTree call : method.all(MethodInvocationTree.class)) {
                if (!(call.getMethodSelect() instanceof MemberSelectTree select)
                        || !bound.contains(source.textOf(select.getExpression()))) {
                    continue;
                }
                for (VariableTree field : method.fields()) {
                    if (("get" + field.getName())
                            .equalsIgnoreCase(select.getIdentifier().toString())) {
                        String read = source.textOf(select.getExpression()) + "." + field.getName();
                        proposals.add(
                                Proposal.of(method.member(), field.getName().toString(), source.replace(call, read)));
                    }
                }
            }
        }
        return proposals;
    }

    /** Returns the names of other objects of the same class that a method binds with a pattern. */
    private static List<String> others(Method method) {
        return method.all(BindingPatternTree.class).stream()
                .map(BindingPatternTree::getVariable)
                .filter(v -> method.member()
                        .owner()
                        .getSimpleName()
                        .contentEquals(v.getType().toString()))
                .map(v -> v.getName().toString())
                .toList();
    }
}
