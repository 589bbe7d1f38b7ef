package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.KnownClass;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.VariableTree;
import java.util.ArrayList;
import java.util.List;

/** Lets a setter fill the other side too, so that a helper and the setter together add twice. */
final class SetterAdds implements MutationOperator {

    @Override
    public String name() {
        return "setter-adds";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            String owner = method.member().owner().getSimpleName().toString();
            VariableTree parameter = Setters.parameter(method).orElse(null);
            if (parameter == null) {
                continue;
            }
            KnownClass target =
                    source.classCalled(parameter.getType().toString()).orElseThrow();
            for (String type : List.of("List", "Set", "Collection")) {
                for (String field : target.fieldsOfType(type + "<" + owner + ">")) {
                    target.getter(field).ifPresent(getter -> {
                        String add =
                                "if (%1$s != null) { %1$s.%2$s.add(this); }".formatted(parameter.getName(), getter);
                        Edit edit = source.insertAtEnd(method.body(), add);
                        proposals.add(Proposal.of(method.member(), field, edit));
                    });
                }
            }
        }
        return proposals;
    }
}
