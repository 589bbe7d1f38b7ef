package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import java.util.List;

/** Creates the column of a foreign key without the constraint. */
final class DropConstraint implements MutationOperator {

    private static final String NONE =
            "@jakarta.persistence.ForeignKey(jakarta.persistence.ConstraintMode.NO_CONSTRAINT)";

    @Override
    public String name() {
        return "drop-constraint";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        return AnnotationUse.in(source).stream()
                .filter(use -> use.path().isEmpty())
                .flatMap(use -> attributes(use).stream()
                        .filter(attribute -> !use.values().containsKey(attribute))
                        .map(attribute -> Proposal.of(use.member(), attribute, use.with(attribute, NONE))))
                .toList();
    }

    /** A join table has two keys, and ignores what its join columns say of them. */
    private static List<String> attributes(AnnotationUse use) {
        return switch (use.type()) {
            case "JoinColumn" -> List.of("foreignKey");
            case "JoinTable" -> List.of("foreignKey", "inverseForeignKey");
            default -> List.of();
        };
    }
}
