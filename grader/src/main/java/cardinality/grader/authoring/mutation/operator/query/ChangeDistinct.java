package cardinality.grader.authoring.mutation.operator.query;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.grammars.hql.HqlParser.GenericFunctionContext;
import org.hibernate.grammars.hql.HqlParser.SelectClauseContext;

/** Adds {@code distinct}, or omits it. */
final class ChangeDistinct implements QueryOperator {

    @Override
    public String name() {
        return "change-distinct";
    }

    @Override
    public List<Change> changes(ParsedQuery query) {
        List<Change> changes = new ArrayList<>();
        for (SelectClauseContext select : query.all(SelectClauseContext.class)) {
            changes.add(
                    select.DISTINCT() == null
                            ? new Change("add", query.insertBefore(select.selectionList(), "distinct "))
                            : new Change("drop", query.drop(select.DISTINCT())));
        }
        for (GenericFunctionContext call : query.all(GenericFunctionContext.class)) {
            if (call.genericFunctionArguments() == null || !Functions.isAggregate(call)) {
                continue;
            }
            String function = call.genericFunctionName().getText();
            if (call.genericFunctionArguments().DISTINCT() == null) {
                changes.add(new Change(
                        function + "-add", query.insertBefore(call.genericFunctionArguments(), "distinct ")));
            } else {
                changes.add(new Change(
                        function + "-drop",
                        query.replace(
                                call.genericFunctionArguments(),
                                query.textOf(call.genericFunctionArguments().expressionOrPredicate(0)))));
            }
        }
        return changes;
    }
}
