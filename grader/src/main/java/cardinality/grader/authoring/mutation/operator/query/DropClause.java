package cardinality.grader.authoring.mutation.operator.query;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.grammars.hql.HqlParser.GroupByClauseContext;
import org.hibernate.grammars.hql.HqlParser.HavingClauseContext;
import org.hibernate.grammars.hql.HqlParser.OrderByClauseContext;
import org.hibernate.grammars.hql.HqlParser.WhereClauseContext;

/** Omits a whole clause. */
final class DropClause implements QueryOperator {

    @Override
    public String name() {
        return "drop-clause";
    }

    @Override
    public List<Change> changes(ParsedQuery query) {
        List<Change> changes = new ArrayList<>();
        query.all(WhereClauseContext.class).forEach(c -> changes.add(new Change("where", query.drop(c))));
        query.all(HavingClauseContext.class).forEach(c -> changes.add(new Change("having", query.drop(c))));
        query.all(GroupByClauseContext.class).forEach(c -> changes.add(new Change("group-by", query.drop(c))));
        query.all(OrderByClauseContext.class).forEach(c -> changes.add(new Change("order-by", query.drop(c))));
        return changes;
    }
}
