package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.List;

/** Leaves an attribute of an annotation at its default. */
final class DropAttribute implements MutationOperator {

    @Override
    public String name() {
        return "drop-attribute";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        return AnnotationUse.in(source).stream()
                .flatMap(use -> use.values().keySet().stream()
                        .map(attribute -> Proposal.of(use.member(), use.path() + attribute, use.without(attribute))))
                .toList();
    }
}
