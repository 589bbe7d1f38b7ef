package cardinality.grader.authoring.mutation.operator.query;

import java.util.List;
import org.hibernate.grammars.hql.HqlParser.JoinContext;

/** Omits a join. */
final class DropJoin implements QueryOperator {

    @Override
    public String name() {
        return "drop-join";
    }

    @Override
    public List<Change> changes(ParsedQuery query) {
        return query.all(JoinContext.class).stream()
                .map(join -> new Change("", query.drop(join)))
                .toList();
    }
}
