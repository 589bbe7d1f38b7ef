package cardinality.grader.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.signature.SignatureReader;
import org.objectweb.asm.signature.SignatureVisitor;

/**
 * Finds the types in a name, a descriptor or a signature that may not be mentioned. A class file contains each of these
 * texts once but can refer to it any number of times, so each is read only once.
 */
final class Mentions {

    /** A name can have tens of thousands of characters. */
    private static final int MAX_NAME_LENGTH = 150;

    private final MemberRules rules;
    private final GateBudget budget;
    private final Map<String, List<String>> byName = new HashMap<>();
    private final Map<String, List<String>> byDescriptor = new HashMap<>();
    private final Map<String, List<String>> byLiteral = new HashMap<>();
    private final Map<String, List<String>> bySignature = new HashMap<>();

    Mentions(MemberRules rules, GateBudget budget) {
        this.rules = rules;
        this.budget = budget;
    }

    /** @param internalName the internal name of a class, or the descriptor of an array */
    List<String> inName(String internalName) {
        return known(byName, internalName, name -> refused(Type.getObjectType(name)));
    }

    /** @param descriptor of a field or a method */
    List<String> inDescriptor(String descriptor) {
        return known(byDescriptor, descriptor, d -> refused(Type.getType(d)));
    }

    /**
     * Like {@link #inName}, but for a class literal, which gives access to more than a name.
     *
     * @param internalName the internal name of a class, or the descriptor of an array
     */
    List<String> inLiteral(String internalName) {
        return known(byLiteral, internalName, name -> refusedAsLiteral(Type.getObjectType(name)));
    }

    /** @param signature with generics, of a class, a field or a method */
    List<String> inSignature(String signature) {
        return known(bySignature, signature, this::refusedInSignature);
    }

    private List<String> known(Map<String, List<String>> known, String text, Function<String, List<String>> reading) {
        List<String> refused = known.get(text);
        if (refused == null) {
            budget.read(text);
            refused = reading.apply(text);
            known.put(text, refused);
        }
        return refused;
    }

    private List<String> refused(Type type) {
        return switch (type.getSort()) {
            case Type.ARRAY -> refused(type.getElementType());
            case Type.METHOD -> {
                List<String> refused = new ArrayList<>(refused(type.getReturnType()));
                for (Type argument : type.getArgumentTypes()) {
                    refused.addAll(refused(argument));
                }
                yield refused;
            }
            case Type.OBJECT -> rules.mayMention(type.getClassName()) ? List.of() : List.of(shown(type.getClassName()));
            // Primitive types and void.
            default -> List.of();
        };
    }

    private List<String> refusedAsLiteral(Type type) {
        List<String> refused = new ArrayList<>(refused(type));
        Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
        String name = element.getClassName();
        if (element.getSort() == Type.OBJECT && rules.mayMention(name) && !rules.mayHandOver(name)) {
            refused.add(shown(name) + ".class");
        }
        return refused;
    }

    private List<String> refusedInSignature(String signature) {
        List<String> refused = new ArrayList<>();
        new SignatureReader(signature).accept(new SignatureVisitor(Opcodes.ASM9) {
            @Override
            public void visitClassType(String internalName) {
                refused.addAll(refused(Type.getObjectType(internalName)));
            }
        });
        return refused;
    }

    /** Returns a name for a message, shortened to a readable length. */
    static String shown(String name) {
        return name.length() <= MAX_NAME_LENGTH ? name : name.substring(0, MAX_NAME_LENGTH - 1) + "…";
    }
}
