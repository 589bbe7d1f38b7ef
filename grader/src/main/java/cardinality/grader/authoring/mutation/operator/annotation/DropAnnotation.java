package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.List;

/** Omits an annotation. */
final class DropAnnotation implements MutationOperator {

    @Override
    public String name() {
        return "drop-annotation";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        return AnnotationUse.in(source).stream()
                .filter(use -> use.path().isEmpty() && !use.type().equals("Override"))
                .map(use -> Proposal.of(use.member(), use.type(), source.drop(use.tree())))
                .toList();
    }
}
