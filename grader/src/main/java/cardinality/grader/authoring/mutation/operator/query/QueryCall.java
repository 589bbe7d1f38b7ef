package cardinality.grader.authoring.mutation.operator.query;

import cardinality.grader.authoring.mutation.source.Edit;
import cardinality.grader.authoring.mutation.source.MemberCall;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.VariableTree;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A query that is created and executed in one chain of calls.
 *
 * @param source the file
 * @param created the call that is passed the text of the query
 * @param executed the call at the end of the chain
 */
record QueryCall(ParsedSource source, MethodInvocationTree created, MethodInvocationTree executed) {

    /** Returns the chain that contains a query and ends with a method; empty if there is none. */
    static Optional<QueryCall> of(ParsedSource source, ParsedQuery query, String lastMethod) {
        MethodInvocationTree created = around(source, query, "createQuery");
        MethodInvocationTree executed = around(source, query, lastMethod);
        return created == null || executed == null
                ? Optional.empty()
                : Optional.of(new QueryCall(source, created, executed));
    }

    /** Returns the innermost call of a method of this name that contains the text of a query. */
    private static @Nullable MethodInvocationTree around(ParsedSource source, ParsedQuery query, String name) {
        int at = query.text().starts().get(0);
        return MemberCall.in(source, query.member().tree(), name).stream()
                .map(MemberCall::tree)
                .filter(call -> source.start(call) <= at && at < source.end(call))
                .reduce((outer, inner) -> inner)
                .orElse(null);
    }

    /** Returns the entity manager, as written. */
    String entityManager() {
        return source.textOf(((MemberSelectTree) created.getMethodSelect()).getExpression());
    }

    /** Returns the edit that calls something else at the end of the chain. */
    Edit endWith(String calls) {
        int end = source.end(((MemberSelectTree) executed.getMethodSelect()).getExpression());
        return new Edit(end, source.end(executed), calls);
    }

    /** Returns the statement that contains the chain; empty if it is returned. */
    Optional<StatementTree> statement(ParsedQuery query) {
        return source.below(query.member().tree(), StatementTree.class).stream()
                .filter(s -> s instanceof ExpressionStatementTree || s instanceof VariableTree)
                .filter(s -> source.start(s) <= source.start(executed) && source.end(executed) <= source.end(s))
                .findFirst();
    }
}
