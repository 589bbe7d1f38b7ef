package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.MemberCall;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement that calls a method of a collection with one object, such as {@code posts.add(post);}.
 *
 * @param statement the statement
 * @param collection the collection, as written
 * @param argument the object, as written
 * @param type the simple name of the object's type
 */
record CollectionCall(ExpressionStatementTree statement, String collection, String argument, String type) {

    /** Returns all calls of a method of this name in a method, in source order. */
    static List<CollectionCall> in(Method method, String name) {
        List<CollectionCall> calls = new ArrayList<>();
        for (ExpressionStatementTree statement : method.all(ExpressionStatementTree.class)) {
            MemberCall.of(statement.getExpression(), name)
                    .flatMap(call -> of(method, statement, call))
                    .ifPresent(calls::add);
        }
        return calls;
    }

    private static Optional<CollectionCall> of(Method method, ExpressionStatementTree statement, MemberCall call) {
        if (call.arguments().size() != 1 || !(call.arguments().get(0) instanceof IdentifierTree argument)) {
            return Optional.empty();
        }
        String object = argument.getName().toString();
        String collection = method.source().textOf(call.receiver());
        return method.typeOf(object).map(type -> new CollectionCall(statement, collection, object, type));
    }

    /** Returns the declared type of the collection: of a field, or of the field that a getter returns. */
    Optional<String> collectionType(Method method) {
        ExpressionTree receiver = ((MemberSelectTree)
                        ((MethodInvocationTree) statement.getExpression()).getMethodSelect())
                .getExpression();
        if (receiver instanceof IdentifierTree field) {
            return method.typeOf(field.getName().toString());
        }
        if (receiver instanceof MethodInvocationTree getter
                && getter.getMethodSelect() instanceof MemberSelectTree select
                && select.getIdentifier().toString().startsWith("get")) {
            String name = select.getIdentifier().toString().substring("get".length());
            String field = Character.toLowerCase(name.charAt(0)) + name.substring(1);
            return method.typeOf(select.getExpression().toString())
                    .flatMap(method.source()::classCalled)
                    .flatMap(known -> known.typeOf(field));
        }
        return Optional.empty();
    }
}
