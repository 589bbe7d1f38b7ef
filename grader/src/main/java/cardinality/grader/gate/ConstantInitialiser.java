package cardinality.grader.gate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TableSwitchInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Finds out from the code of a static initialiser which constants hold no mutable state although their type would allow
 * it, for example a comparator of lambdas that capture nothing. It follows the operand stack and tracks for each value
 * only whether it is harmless. At branches, and after each instruction that it does not follow, it treats the whole
 * stack as unknown.
 */
final class ConstantInitialiser {

    private static final String FUNCTIONS = "java/util/function/";

    /** Methods that combine values and return an object that holds only them. */
    private static final Map<String, Set<String>> COMPOSING = Map.of(
            "java/util/Comparator",
            Set.of(
                    "comparing",
                    "comparingInt",
                    "comparingLong",
                    "comparingDouble",
                    "naturalOrder",
                    "reverseOrder",
                    "nullsFirst",
                    "nullsLast",
                    "reversed",
                    "thenComparing",
                    "thenComparingInt",
                    "thenComparingLong",
                    "thenComparingDouble"),
            "java/util/Map$Entry",
            Set.of("comparingByKey", "comparingByValue"),
            "java/util/Collections",
            Set.of("reverseOrder", "emptyList", "emptySet", "emptyMap"),
            "java/util/List",
            Set.of("of"),
            "java/util/Set",
            Set.of("of"),
            "java/util/Map",
            Set.of("of", "entry"),
            "java/time/format/DateTimeFormatter",
            Set.of("ofPattern", "ofLocalizedDate", "ofLocalizedTime", "ofLocalizedDateTime", "withLocale", "withZone"),
            FUNCTIONS,
            Set.of("identity", "andThen", "compose", "negate", "and", "or", "not"));

    /** Types whose constants in Java itself hold no state, although other objects of these types may. */
    private static final Set<String> SHARED = Set.of("Ljava/util/Comparator;", "Ljava/time/format/DateTimeFormatter;");

    private final Statelessness statelessness;
    private final Deque<Boolean> stack = new ArrayDeque<>();
    private final Map<String, Boolean> harmless = new HashMap<>();

    private ConstantInitialiser(Statelessness statelessness) {
        this.statelessness = statelessness;
    }

    /**
     * Returns the names of the fields that get only harmless values.
     *
     * @param initialiser the static initialiser of a class
     */
    static Set<String> harmlessFields(MethodNode initialiser, Statelessness statelessness) {
        ConstantInitialiser reading = new ConstantInitialiser(statelessness);
        Set<LabelNode> targets = targets(initialiser);
        for (AbstractInsnNode instruction : initialiser.instructions) {
            if (instruction.getOpcode() >= 0) {
                reading.follow(instruction);
            } else if (instruction instanceof LabelNode label && targets.contains(label)) {
                reading.stack.clear();
            }
        }
        Set<String> fields = new HashSet<>(reading.harmless.keySet());
        fields.removeIf(field -> !reading.harmless.getOrDefault(field, false));
        return fields;
    }

    private static Set<LabelNode> targets(MethodNode method) {
        Set<LabelNode> targets = new HashSet<>();
        method.tryCatchBlocks.forEach(block -> targets.add(block.handler));
        for (AbstractInsnNode instruction : method.instructions) {
            if (instruction instanceof JumpInsnNode jump) {
                targets.add(jump.label);
            } else if (instruction instanceof TableSwitchInsnNode table) {
                targets.addAll(table.labels);
                targets.add(table.dflt);
            } else if (instruction instanceof LookupSwitchInsnNode lookup) {
                targets.addAll(lookup.labels);
                targets.add(lookup.dflt);
            }
        }
        return targets;
    }

    private void follow(AbstractInsnNode instruction) {
        int opcode = instruction.getOpcode();
        if (opcode <= Opcodes.LDC && opcode != Opcodes.NOP) {
            stack.push(true);
        } else if (opcode >= Opcodes.IADD && opcode <= Opcodes.DCMPG && opcode != Opcodes.IINC) {
            // The result of arithmetic is a number.
            boolean ofOne = (opcode >= Opcodes.INEG && opcode <= Opcodes.DNEG)
                    || (opcode >= Opcodes.I2L && opcode <= Opcodes.I2S);
            pop(ofOne ? 1 : 2);
            stack.push(true);
        } else if (opcode == Opcodes.DUP) {
            boolean top = pop(1);
            stack.push(top);
            stack.push(top);
        } else if (opcode == Opcodes.POP) {
            pop(1);
        } else if (instruction instanceof TypeInsnNode typed) {
            type(typed);
        } else if (instruction instanceof FieldInsnNode field) {
            field(field);
        } else if (instruction instanceof MethodInsnNode call) {
            call(call);
        } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
            // A lambda holds what it captures, and a string holds nothing; the gate admits nothing else.
            boolean captured = pop(Type.getArgumentCount(dynamic.desc));
            push(Type.getReturnType(dynamic.desc), captured);
        } else {
            stack.clear();
        }
    }

    private void type(TypeInsnNode typed) {
        switch (typed.getOpcode()) {
            case Opcodes.NEW -> push(Type.getObjectType(typed.desc), false);
            case Opcodes.CHECKCAST -> {
                // The same value.
            }
            default -> stack.clear();
        }
    }

    private void field(FieldInsnNode field) {
        switch (field.getOpcode()) {
            case Opcodes.GETSTATIC -> {
                // Own constants are checked at their declaration.
                boolean constant = statelessness.isOwn(field.owner) || SHARED.contains(field.desc);
                push(Type.getType(field.desc), constant);
            }
            case Opcodes.PUTSTATIC -> harmless.merge(field.name, pop(1), Boolean::logicalAnd);
            default -> stack.clear();
        }
    }

    private void call(MethodInsnNode call) {
        boolean isStatic = call.getOpcode() == Opcodes.INVOKESTATIC;
        boolean given = pop(Type.getArgumentCount(call.desc) + (isStatic ? 0 : 1));
        String family = call.owner.startsWith(FUNCTIONS) ? FUNCTIONS : call.owner;
        boolean composes = COMPOSING.getOrDefault(family, Set.of()).contains(call.name);
        push(Type.getReturnType(call.desc), composes && given);
    }

    private void push(Type type, boolean isHarmless) {
        if (type.getSort() != Type.VOID) {
            stack.push(isHarmless || statelessness.isStateless(type));
        }
    }

    /** Pops values and returns whether all of them are harmless. Values below the known part of the stack are not. */
    private boolean pop(int count) {
        boolean all = true;
        for (int i = 0; i < count; i++) {
            Boolean value = stack.poll();
            all &= value != null && value;
        }
        return all;
    }
}
