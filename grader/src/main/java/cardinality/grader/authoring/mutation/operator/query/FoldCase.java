package cardinality.grader.authoring.mutation.operator.query;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.grammars.hql.HqlParser.BinaryExpressionPredicateContext;
import org.hibernate.grammars.hql.HqlParser.ParameterContext;
import org.hibernate.grammars.hql.HqlParser.SortSpecificationContext;

/** Sorts or compares texts without regard to case. */
final class FoldCase implements QueryOperator {

    @Override
    public String name() {
        return "fold-case";
    }

    @Override
    public List<Change> changes(ParsedQuery query) {
        List<Change> changes = new ArrayList<>();
        for (SortSpecificationContext sort : query.all(SortSpecificationContext.class)) {
            String expression = query.textOf(sort.sortExpression());
            if (mayBeText(expression)) {
                changes.add(new Change("order", query.replace(sort.sortExpression(), lower(expression))));
            }
        }
        for (BinaryExpressionPredicateContext comparison : query.all(BinaryExpressionPredicateContext.class)) {
            String left = query.textOf(comparison.expression(0));
            String right = query.textOf(comparison.expression(1));
            boolean withParameter = query.all(ParameterContext.class).stream()
                    .map(query::textOf)
                    .anyMatch(parameter -> parameter.equals(left) || parameter.equals(right));
            if (comparison.EQUAL() != null && withParameter && mayBeText(left) && mayBeText(right)) {
                changes.add(new Change("comparison", query.replace(comparison, lower(left) + " = " + lower(right))));
            }
        }
        return changes;
    }

    /** Types are unknown, but ids are numbers. */
    private static boolean mayBeText(String expression) {
        return !expression.matches("(.*[.:])?id");
    }

    private static String lower(String expression) {
        return "lower(" + expression + ")";
    }
}
