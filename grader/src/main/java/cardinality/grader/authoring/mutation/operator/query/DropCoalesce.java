package cardinality.grader.authoring.mutation.operator.query;

import java.util.List;
import org.hibernate.grammars.hql.HqlParser.GenericFunctionContext;

/** Forgets that there may be nothing to add up. */
final class DropCoalesce implements QueryOperator {

    @Override
    public String name() {
        return "drop-coalesce";
    }

    @Override
    public List<Change> changes(ParsedQuery query) {
        return query.all(GenericFunctionContext.class).stream()
                .filter(call -> Functions.isCalled(call, "coalesce"))
                .map(call -> new Change(
                        "",
                        query.replace(
                                call,
                                query.textOf(call.genericFunctionArguments().expressionOrPredicate(0)))))
                .toList();
    }
}
