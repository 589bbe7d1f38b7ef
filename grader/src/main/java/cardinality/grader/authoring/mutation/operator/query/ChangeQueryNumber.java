package cardinality.grader.authoring.mutation.operator.query;

import java.util.ArrayList;
import java.util.List;
import org.hibernate.grammars.hql.HqlParser.NumericLiteralContext;

/** Changes a number in a query by one. */
final class ChangeQueryNumber implements QueryOperator {

    @Override
    public String name() {
        return "change-query-number";
    }

    @Override
    public List<Change> changes(ParsedQuery query) {
        List<Change> changes = new ArrayList<>();
        for (NumericLiteralContext literal : query.all(NumericLiteralContext.class)) {
            if (literal.INTEGER_LITERAL() != null) {
                int number = Integer.parseInt(literal.getText());
                changes.add(new Change(number + "-to-" + (number + 1), query.replace(literal, "" + (number + 1))));
                changes.add(new Change(number + "-to-" + (number - 1), query.replace(literal, "" + (number - 1))));
            }
        }
        return changes;
    }
}
