package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.ArrayList;
import java.util.List;

/** Adds an object only if none with the same text, or the same missing id, is there. */
final class SkipEqual implements MutationOperator {

    @Override
    public String name() {
        return "skip-equal";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            for (CollectionCall addition : CollectionCall.in(method, "add")) {
                for (ComparableValue value : ComparableValue.of(source, addition.type())) {
                    String guarded = "if (%s.stream().noneMatch(each -> %s)) { %s }"
                            .formatted(
                                    addition.collection(),
                                    value.isEqual("each", addition.argument()),
                                    source.textOf(addition.statement()));
                    Edit edit = source.replace(addition.statement(), guarded);
                    proposals.add(Proposal.of(method.member(), value.name(), edit));
                }
            }
        }
        return proposals;
    }
}
