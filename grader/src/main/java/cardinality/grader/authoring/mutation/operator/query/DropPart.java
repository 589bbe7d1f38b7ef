package cardinality.grader.authoring.mutation.operator.query;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.hibernate.grammars.hql.HqlParser.AndPredicateContext;
import org.hibernate.grammars.hql.HqlParser.GroupByClauseContext;
import org.hibernate.grammars.hql.HqlParser.OrPredicateContext;
import org.hibernate.grammars.hql.HqlParser.OrderByClauseContext;

/** Omits one part of a clause that has several. */
final class DropPart implements QueryOperator {

    @Override
    public String name() {
        return "drop-part";
    }

    @Override
    public List<Change> changes(ParsedQuery query) {
        List<Change> changes = new ArrayList<>();
        query.all(AndPredicateContext.class).forEach(c -> parts(query, "and", c.predicate(), changes));
        query.all(OrPredicateContext.class).forEach(c -> parts(query, "or", c.predicate(), changes));
        query.all(GroupByClauseContext.class).forEach(c -> parts(query, "group-by", c.groupByExpression(), changes));
        query.all(OrderByClauseContext.class).forEach(c -> parts(query, "order-by", c.sortSpecification(), changes));
        return changes;
    }

    /** Each part is removed together with the separator before it; the first part with the one after it. */
    private static void parts(
            ParsedQuery query, String detail, List<? extends ParserRuleContext> parts, List<Change> changes) {
        for (int i = 0; i < parts.size() && parts.size() > 1; i++) {
            int start = i == 0 ? query.start(parts.get(0)) : query.end(parts.get(i - 1));
            int end = i == 0 ? query.start(parts.get(1)) : query.end(parts.get(i));
            changes.add(new Change(detail, query.cut(start, end)));
        }
    }
}
