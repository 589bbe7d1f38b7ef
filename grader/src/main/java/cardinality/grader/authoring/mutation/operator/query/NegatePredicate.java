package cardinality.grader.authoring.mutation.operator.query;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.grammars.hql.HqlParser.ExistsPredicateContext;
import org.hibernate.grammars.hql.HqlParser.InPredicateContext;
import org.hibernate.grammars.hql.HqlParser.UnaryIsPredicateContext;

/** Negates a predicate, such as {@code is empty}, {@code exists} or {@code in}. */
final class NegatePredicate implements QueryOperator {

    @Override
    public String name() {
        return "negate-predicate";
    }

    @Override
    public List<Change> changes(ParsedQuery query) {
        List<Change> changes = new ArrayList<>();
        query.all(ExistsPredicateContext.class)
                .forEach(exists -> changes.add(new Change("exists", query.insertBefore(exists, "not "))));
        query.all(UnaryIsPredicateContext.class)
                .forEach(is -> changes.add(new Change(
                        "is",
                        is.NOT() == null
                                ? query.insertBefore(is.getChild(is.getChildCount() - 1), "not ")
                                : query.drop(is.NOT()))));
        query.all(InPredicateContext.class)
                .forEach(in -> changes.add(new Change(
                        "in", in.NOT() == null ? query.insertBefore(in.IN(), "not ") : query.drop(in.NOT()))));
        return changes;
    }
}
