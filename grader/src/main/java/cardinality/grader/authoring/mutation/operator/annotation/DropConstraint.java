package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.List;

/** Creates the column of a foreign key without the constraint. */
final class DropConstraint implements MutationOperator {

    @Override
    public String name() {
        return "drop-constraint";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        String none = "@jakarta.persistence.ForeignKey(jakarta.persistence.ConstraintMode.NO_CONSTRAINT)";
        return AnnotationUse.in(source).stream()
                .filter(use -> use.type().equals("JoinColumn"))
                .filter(use -> !use.values().containsKey("foreignKey"))
                .map(use -> Proposal.of(use.member(), use.path().replaceAll("\\.$", ""), use.with("foreignKey", none)))
                .toList();
    }
}
