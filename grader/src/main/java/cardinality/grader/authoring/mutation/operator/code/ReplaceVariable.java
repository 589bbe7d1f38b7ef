package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;

/** Replaces a parameter of a method with another one of the same type. */
final class ReplaceVariable implements MutationOperator {

    @Override
    public String name() {
        return "replace-variable";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            for (IdentifierTree use : method.all(IdentifierTree.class)) {
                method.tree().getParameters().stream()
                        .filter(parameter -> parameter.getName().equals(use.getName()))
                        .forEach(parameter -> replace(method, use, parameter, proposals));
            }
        }
        return proposals;
    }

    private static void replace(Method method, IdentifierTree use, VariableTree parameter, List<Proposal> proposals) {
        String type = parameter.getType().toString();
        for (VariableTree other : method.tree().getParameters()) {
            if (!other.getName().equals(parameter.getName())
                    && other.getType().toString().equals(type)) {
                proposals.add(Proposal.of(
                        method.member(),
                        parameter.getName() + "-" + other.getName(),
                        method.source().replace(use, other.getName().toString())));
            }
        }
    }
}
