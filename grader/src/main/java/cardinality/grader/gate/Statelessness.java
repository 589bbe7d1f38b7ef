package cardinality.grader.gate;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;

/**
 * Determines which types hold no state between two uses, whatever their objects were created from: listed types of Java
 * and the libraries, and own classes whose fields, including those of all super classes and subclasses, are final and
 * of such types. All own classes are known, so there are no further subclasses. Interfaces do not qualify, because a
 * lambda can capture anything.
 */
final class Statelessness {

    private static final Set<String> PLAIN_SUPERCLASSES = Set.of("java/lang/Object", "java/lang/Record");
    private static final String ENUM = "java/lang/Enum";

    private final StatelessTypes list;
    private final Map<String, ClassNode> own = new HashMap<>();
    private final Map<String, List<String>> subclasses = new HashMap<>();
    private final GateBudget budget;

    /** @param classes own classes, without their code */
    Statelessness(StatelessTypes list, Iterable<ClassNode> classes, GateBudget budget) {
        this.list = list;
        this.budget = budget;
        for (ClassNode type : classes) {
            own.put(type.name, type);
            if (type.superName != null) {
                subclasses
                        .computeIfAbsent(type.superName, name -> new ArrayList<>())
                        .add(type.name);
            }
        }
    }

    /** Whether any value of a type can be kept for ever without preserving state. */
    boolean isStateless(Type type) {
        Set<String> seen = new HashSet<>();
        Deque<Type> open = new ArrayDeque<>(List.of(type));
        while (!open.isEmpty()) {
            Type next = open.removeFirst();
            boolean known = next.getSort() < Type.ARRAY
                    || (next.getSort() == Type.OBJECT
                            && (list.contains(next.getClassName()) || !seen.add(next.getInternalName())));
            if (!known && !addParts(next, open)) {
                return false;
            }
        }
        return true;
    }

    boolean isOwn(String internalName) {
        return own.containsKey(internalName);
    }

    /** Adds the field types of an own class; returns false if its objects hold mutable state. */
    private boolean addParts(Type type, Deque<Type> open) {
        ClassNode node = type.getSort() == Type.OBJECT ? own.get(type.getInternalName()) : null;
        if (node == null || node.superName == null || (node.access & Opcodes.ACC_INTERFACE) != 0) {
            return false;
        }
        budget.spend(1 + node.fields.size());
        if (node.superName.equals(ENUM)) {
            // The fields of an enum are checked at their declaration.
            return true;
        }
        if (!PLAIN_SUPERCLASSES.contains(node.superName)) {
            open.add(Type.getObjectType(node.superName));
        }
        subclasses.getOrDefault(node.name, List.of()).forEach(name -> open.add(Type.getObjectType(name)));
        for (FieldNode field : node.fields) {
            if ((field.access & Opcodes.ACC_STATIC) == 0) {
                if ((field.access & Opcodes.ACC_FINAL) == 0) {
                    return false;
                }
                open.add(Type.getType(field.desc));
            }
        }
        return true;
    }
}
