package cardinality.grader.authoring.mutation.operator.query;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.grammars.hql.HqlParser.GenericFunctionContext;

/** Counts rows instead of values, or sums instead of counting. */
final class ChangeAggregate implements QueryOperator {

    @Override
    public String name() {
        return "change-aggregate";
    }

    @Override
    public List<Change> changes(ParsedQuery query) {
        List<Change> changes = new ArrayList<>();
        for (GenericFunctionContext call : query.all(GenericFunctionContext.class)) {
            if (call.genericFunctionArguments() == null) {
                continue;
            }
            if (Functions.isCalled(call, "count")) {
                changes.add(new Change("count-rows", query.replace(call.genericFunctionArguments(), "*")));
            } else if (Functions.isCalled(call, "sum")) {
                changes.add(new Change("sum-to-count", query.replace(call.genericFunctionName(), "count")));
                changes.add(new Change("sum-to-max", query.replace(call.genericFunctionName(), "max")));
            }
        }
        return changes;
    }
}
