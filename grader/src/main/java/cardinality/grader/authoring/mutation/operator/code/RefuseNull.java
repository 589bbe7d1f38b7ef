package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.ArrayList;
import java.util.List;

/** Refuses null in a setter of a reference, which is how a reference is taken away. */
final class RefuseNull implements MutationOperator {

    @Override
    public String name() {
        return "refuse-null";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            Setters.parameter(method).ifPresent(parameter -> {
                int at = source.start(method.body()) + 1;
                String check = "java.util.Objects.requireNonNull(" + parameter.getName() + ");";
                proposals.add(Proposal.of(method.member(), "", new Edit(at, at, "\n" + check)));
            });
        }
        return proposals;
    }
}
