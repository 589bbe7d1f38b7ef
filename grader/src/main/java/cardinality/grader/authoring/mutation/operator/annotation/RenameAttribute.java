package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.LiteralTree;
import java.util.List;

/** Misspells a name in an annotation: that of a table, a column or an attribute. */
final class RenameAttribute implements MutationOperator {

    @Override
    public String name() {
        return "rename-attribute";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        return AnnotationUse.in(source).stream()
                .flatMap(use -> use.values().entrySet().stream()
                        .filter(value ->
                                value.getValue() instanceof LiteralTree literal && literal.getValue() instanceof String)
                        .map(value -> Proposal.of(
                                use.member(),
                                use.path() + value.getKey(),
                                use.with(
                                        value.getKey(),
                                        source.textOf(value.getValue()).replaceFirst("\"$", "x\"")))))
                .toList();
    }
}
