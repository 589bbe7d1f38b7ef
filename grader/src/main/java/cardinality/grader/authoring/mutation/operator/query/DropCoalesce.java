package cardinality.grader.authoring.mutation.operator.query;

import java.util.List;
import org.hibernate.grammars.hql.HqlParser.GenericFunctionContext;

/** Omits {@code coalesce}, which handles a sum over no rows. */
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
