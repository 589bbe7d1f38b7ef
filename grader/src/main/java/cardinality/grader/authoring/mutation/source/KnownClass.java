package cardinality.grader.authoring.mutation.source;

import com.sun.source.tree.VariableTree;
import java.util.List;
import java.util.Optional;

/**
 * A class that one of the files of an answer declares.
 *
 * @param name its simple name
 * @param members the class itself, and its members
 */
public record KnownClass(String name, List<Member> members) {

    public KnownClass {
        members = List.copyOf(members);
    }

    /** Returns its instance fields or record components. */
    public List<Member> fields() {
        return members.stream().filter(member -> member.field().isPresent()).toList();
    }

    /** Returns the declared type of a field, as written; empty if there is no such field. */
    public Optional<String> typeOf(String field) {
        return fields().stream()
                .flatMap(member -> member.field().stream())
                .filter(tree -> tree.getName().contentEquals(field))
                .map(tree -> tree.getType().toString())
                .findFirst();
    }

    /** Returns the names of its fields of a type. */
    public List<String> fieldsOfType(String type) {
        return fields().stream()
                .flatMap(member -> member.field().stream())
                .filter(tree -> tree.getType().toString().equals(type))
                .map(VariableTree::getName)
                .map(String::valueOf)
                .toList();
    }

    /** Returns the call that reads a field; empty if the class has no such getter. */
    public Optional<String> getter(String field) {
        String getter = "get" + Character.toUpperCase(field.charAt(0)) + field.substring(1);
        return has(getter) ? Optional.of(getter + "()") : Optional.empty();
    }

    /** Whether it declares a method with this name. */
    public boolean has(String method) {
        return members.stream()
                .anyMatch(member -> member.method().isPresent() && member.name().equals(name + "." + method));
    }
}
