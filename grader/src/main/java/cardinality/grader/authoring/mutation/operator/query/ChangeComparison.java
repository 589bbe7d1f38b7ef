package cardinality.grader.authoring.mutation.operator.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.hibernate.grammars.hql.HqlParser.BinaryExpressionPredicateContext;

/** Changes a comparison: other boundary, pattern match, inverted. */
final class ChangeComparison implements QueryOperator {

    @Override
    public String name() {
        return "change-comparison";
    }

    private static final Map<String, Map<String, String>> OTHERS = Map.of(
            ">", others("at-least", ">=", "less", "<", "equal", "="),
            ">=", others("more", ">", "less", "<", "equal", "="),
            "<", others("at-most", "<=", "more", ">", "equal", "="),
            "<=", others("less", "<", "more", ">", "equal", "="),
            "=", others("like", "like", "other", "<>"),
            "<>", others("equal", "="));

    @Override
    public List<Change> changes(ParsedQuery query) {
        List<Change> changes = new ArrayList<>();
        for (BinaryExpressionPredicateContext comparison : query.all(BinaryExpressionPredicateContext.class)) {
            if (comparison.getChildCount() == 3 && comparison.getChild(1) instanceof TerminalNode operator) {
                OTHERS.getOrDefault(operator.getText(), Map.of())
                        .forEach((detail, other) -> changes.add(new Change(detail, query.replace(operator, other))));
            }
        }
        return changes;
    }

    private static Map<String, String> others(String... labelsAndOperators) {
        Map<String, String> others = new LinkedHashMap<>();
        for (int i = 0; i < labelsAndOperators.length; i += 2) {
            others.put(labelsAndOperators[i], labelsAndOperators[i + 1]);
        }
        return others;
    }
}
