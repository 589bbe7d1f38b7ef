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
 * Which of the types that a name, a descriptor or a signature mentions may not be mentioned. A class file holds each of these texts
 * once and refers to it as often as it likes, so each is read once too.
 */
final class Mentions {

    /** Names can have tens of thousands of characters. */
    private static final int MOST_OF_A_NAME = 150;

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

    /** @param internalName of a class, or the descriptor of an array */
    List<String> inName(String internalName) {
        return known(byName, internalName, name -> refused(Type.getObjectType(name)));
    }

    /** @param descriptor of a field or a method */
    List<String> inDescriptor(String descriptor) {
        return known(byDescriptor, descriptor, d -> refused(Type.getType(d)));
    }

    /**
     * Like {@link #inName}, for the object of a class, which says more than its name.
     *
     * @param internalName of a class, or the descriptor of an array
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

    /** A name as it is told, never longer than it can be read. */
    static String shown(String name) {
        return name.length() <= MOST_OF_A_NAME ? name : name.substring(0, MOST_OF_A_NAME - 1) + "…";
    }
}
