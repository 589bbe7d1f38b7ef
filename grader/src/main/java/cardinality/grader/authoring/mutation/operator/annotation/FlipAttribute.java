package cardinality.grader.authoring.mutation.operator.annotation;

import cardinality.grader.authoring.mutation.source.MutationOperator;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import cardinality.grader.authoring.mutation.source.Proposal;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import java.util.List;

/** Inverts a boolean attribute. */
final class FlipAttribute implements MutationOperator {

    @Override
    public String name() {
        return "flip-attribute";
    }

    @Override
    public List<Proposal> proposals(ParsedSource source) {
        return AnnotationUse.in(source).stream()
                .flatMap(use -> use.values().entrySet().stream()
                        .filter(value -> value.getValue().getKind() == Tree.Kind.BOOLEAN_LITERAL)
                        .map(value -> Proposal.of(
                                use.member(),
                                use.path() + value.getKey(),
                                use.with(value.getKey(), opposite(source, value.getValue())))))
                .toList();
    }

    private static String opposite(ParsedSource source, ExpressionTree literal) {
        return String.valueOf(!Boolean.parseBoolean(source.textOf(literal)));
    }
}
