package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Assigns a new collection to a field and changes that, which Hibernate takes for the loss of the old one. */
final class ReplaceCollection implements MutationOperator {

    @Override
    public String name() {
        return "replace-collection";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        List<Proposal> proposals = new ArrayList<>();
        for (Method method : Method.in(source)) {
            for (String name : List.of("add", "remove", "removeAll")) {
                for (CollectionCall call : CollectionCall.in(method, name)) {
                    copy(method, call).ifPresent(copy -> {
                        String text = "%1$s = new %2$s<>(%1$s); %3$s"
                                .formatted(call.collection(), copy, source.textOf(call.statement()));
                        proposals.add(Proposal.of(method.member(), "", source.replace(call.statement(), text)));
                    });
                }
            }
        }
        return proposals;
    }

    /** Returns the class of the new collection; empty if the collection is not a field of the class. */
    private static Optional<String> copy(Method method, CollectionCall call) {
        return method.fields().stream()
                .filter(field -> field.getName().contentEquals(call.collection()))
                .map(field -> field.getType().toString())
                .map(type -> type.startsWith("Set<") ? "java.util.HashSet" : "java.util.ArrayList")
                .findFirst();
    }
}
