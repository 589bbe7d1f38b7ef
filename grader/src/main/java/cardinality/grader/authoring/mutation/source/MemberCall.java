package cardinality.grader.authoring.mutation.source;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import java.util.List;
import java.util.Optional;

/**
 * A call of a method of another object, such as {@code posts.add(post)}.
 *
 * @param tree the whole call
 * @param receiver the object, such as {@code posts}
 * @param arguments what is passed
 */
public record MemberCall(MethodInvocationTree tree, ExpressionTree receiver, List<ExpressionTree> arguments) {

    public MemberCall {
        arguments = List.copyOf(arguments);
    }

    /** Returns the call that a tree is, if it calls a method of this name. */
    public static Optional<MemberCall> of(Tree tree, String name) {
        return tree instanceof MethodInvocationTree call
                        && call.getMethodSelect() instanceof MemberSelectTree select
                        && select.getIdentifier().contentEquals(name)
                ? Optional.of(new MemberCall(call, select.getExpression(), List.copyOf(call.getArguments())))
                : Optional.empty();
    }

    /** Returns all calls of methods of this name at or below a tree, in source order. */
    public static List<MemberCall> in(ParsedSource source, Tree root, String name) {
        return source.below(root, MethodInvocationTree.class).stream()
                .flatMap(call -> of(call, name).stream())
                .toList();
    }
}
