package cardinality.grader.authoring.mutation.operator.query;

import java.util.List;
import java.util.Locale;
import org.hibernate.grammars.hql.HqlParser.GenericFunctionContext;

/** Calls of functions in a query. */
final class Functions {

    private static final List<String> AGGREGATES = List.of("count", "sum", "avg", "min", "max");

    private Functions() {}

    static boolean isCalled(GenericFunctionContext call, String name) {
        return call.genericFunctionName().getText().toLowerCase(Locale.ROOT).equals(name);
    }

    static boolean isAggregate(GenericFunctionContext call) {
        return AGGREGATES.stream().anyMatch(name -> isCalled(call, name));
    }
}
