package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.Member;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;

/**
 * A method or constructor with a body.
 *
 * @param source the file
 * @param member what it is called in ids
 * @param tree its declaration
 */
record Method(ParsedSource source, Member member, MethodTree tree) {

    /** Every one of a source. */
    static List<Method> in(ParsedSource source) {
        return source.members().stream()
                .flatMap(member -> member.method().map(tree -> new Method(source, member, tree)).stream())
                .toList();
    }

    /** All trees of a kind in its body, in the order of the source. */
    <T extends Tree> List<T> all(Class<T> kind) {
        return source.below(body(), kind);
    }

    BlockTree body() {
        return tree.getBody();
    }

    boolean isCalled(String name) {
        return tree.getName().contentEquals(name);
    }

    /** What it returns, as written; empty for a constructor. */
    String returnType() {
        return tree.getReturnType() == null ? "" : source.textOf(tree.getReturnType());
    }

    /** The fields of its class that objects have. */
    List<VariableTree> fields() {
        return source.members().stream()
                .filter(other -> other.owner() == member.owner())
                .flatMap(other -> other.field().stream())
                .toList();
    }
}
