package cardinality.grader.authoring.mutation.operator.query;

import java.util.List;
import org.hibernate.grammars.hql.HqlParser.SortSpecificationContext;

/** Reverses a sort order. */
final class ReverseOrder implements QueryOperator {

    @Override
    public String name() {
        return "reverse-order";
    }

    @Override
    public List<Change> changes(ParsedQuery query) {
        return query.all(SortSpecificationContext.class).stream()
                .map(sort -> {
                    String expression = query.textOf(sort.sortExpression());
                    boolean descending =
                            sort.sortDirection() != null && sort.sortDirection().DESC() != null;
                    return new Change("", query.replace(sort, descending ? expression : expression + " desc"));
                })
                .toList();
    }
}
