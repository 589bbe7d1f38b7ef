package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.ArrayList;
import java.util.List;

/** Adds an object to a list twice. A set would ignore that. */
final class AddTwice implements MutationOperator {

    @Override
    public String name() {
        return "add-twice";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            for (CollectionCall addition : CollectionCall.in(method, "add")) {
                boolean isList = addition.collectionType(method)
                        .filter(type -> type.startsWith("List<"))
                        .isPresent();
                if (isList) {
                    String once = source.textOf(addition.statement());
                    Edit edit = source.replace(addition.statement(), once + " " + once);
                    proposals.add(Proposal.of(method.member(), "", edit));
                }
            }
        }
        return proposals;
    }
}
