package cardinality.grader.authoring.mutation.operator.code;

import cardinality.grader.authoring.mutation.source.Member;
import cardinality.grader.authoring.mutation.source.ParsedSource;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method or constructor with a body.
 *
 * @param source the file
 * @param member the member, whose name is used in ids
 * @param tree its declaration
 */
record Method(ParsedSource source, Member member, MethodTree tree) {

    /** Returns all methods and constructors of a source. */
    static List<Method> in(ParsedSource source) {
        return source.members().stream()
                .flatMap(member -> member.method().map(tree -> new Method(source, member, tree)).stream())
                .toList();
    }

    /** Returns all trees of a kind in its body, in source order. */
    <T extends Tree> List<T> all(Class<T> kind) {
        return source.below(body(), kind);
    }

    BlockTree body() {
        return tree.getBody();
    }

    boolean isCalled(String name) {
        return tree.getName().contentEquals(name);
    }

    /** Returns the return type as written; empty for a constructor. */
    String returnType() {
        return tree.getReturnType() == null ? "" : source.textOf(tree.getReturnType());
    }

    /** Returns the type of a variable, as written: of a parameter, a local variable, a field or {@code this}. */
    Optional<String> typeOf(String variable) {
        if (variable.equals("this")) {
            return Optional.of(member.owner().getSimpleName().toString());
        }
        return Stream.of(tree.getParameters(), all(VariableTree.class), fields())
                .flatMap(List::stream)
                .filter(declared -> declared.getName().contentEquals(variable) && declared.getType() != null)
                .map(declared -> declared.getType().toString())
                .findFirst();
    }

    /** Returns the instance fields of its class. */
    List<VariableTree> fields() {
        return source.members().stream()
                .filter(other -> other.owner() == member.owner())
                .flatMap(other -> other.field().stream())
                .toList();
    }
}
