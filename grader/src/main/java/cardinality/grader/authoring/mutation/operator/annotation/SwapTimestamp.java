package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.List;
import java.util.Map;

/** Uses the time of the last update as the time of creation. */
final class SwapTimestamp implements MutationOperator {

    @Override
    public String name() {
        return "swap-timestamp";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        String other = source.nameOf("org.hibernate.annotations.UpdateTimestamp");
        return AnnotationUse.in(source).stream()
                .filter(use -> use.type().equals("CreationTimestamp"))
                .map(use -> Proposal.of(use.member(), "UpdateTimestamp", use.as(other, Map.of())))
                .toList();
    }
}
