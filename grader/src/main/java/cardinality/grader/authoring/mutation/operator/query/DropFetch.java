package cardinality.grader.authoring.mutation.operator.query;

import java.util.List;
import org.hibernate.grammars.hql.HqlParser.JoinContext;

/** Omits {@code fetch} from a join. */
final class DropFetch implements QueryOperator {

    @Override
    public String name() {
        return "drop-fetch";
    }

    @Override
    public List<Change> changes(ParsedQuery query) {
        return query.all(JoinContext.class).stream()
                .filter(join -> join.FETCH() != null)
                .map(join -> new Change("", query.drop(join.FETCH())))
                .toList();
    }
}
