package cardinality.grader.authoring.mutation.operator.query;

import java.util.List;
import org.hibernate.grammars.hql.HqlParser.JoinContext;

/** Swaps inner and outer joins. */
final class ChangeJoin implements QueryOperator {

    @Override
    public String name() {
        return "change-join";
    }

    @Override
    public List<Change> changes(ParsedQuery query) {
        return query.all(JoinContext.class).stream()
                .map(join -> join.joinType().LEFT() == null
                        ? new Change("left", query.insertBefore(join.JOIN(), "left "))
                        : new Change("inner", query.drop(join.joinType())))
                .toList();
    }
}
