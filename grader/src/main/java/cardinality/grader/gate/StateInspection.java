package cardinality.grader.gate;

import java.util.LinkedHashSet;
import java.util.Set;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;

/** Finds state that a class could keep from one session to the next. */
final class StateInspection {

    private static final String ENUM = "java.lang.Enum";

    private static final String NOT_FINAL =
            "a static field outlives the session and is shared by all of them; only constants may be static";

    private static final String CAN_CHANGE =
            "a constant outlives the session, so it may hold nothing that can change: a text,"
                    + " a number, a time, an enum, a record of those, or a comparator of lambdas that capture nothing; write a"
                    + " method that returns a new one instead";

    private static final String KEPT =
            "what a constant holds outlives the session; it may be a final text, number, time or" + " other constant";

    private final ClassNode type;
    private final MemberRules rules;
    private final Statelessness statelessness;
    private final Findings findings;
    private final Set<String> constants = new LinkedHashSet<>();

    /** @param type a class without its code */
    StateInspection(ClassNode type, MemberRules rules, Statelessness statelessness, Findings findings) {
        this.type = type;
        this.rules = rules;
        this.statelessness = statelessness;
        this.findings = findings;
    }

    void field(FieldNode field) {
        boolean isStatic = (field.access & Opcodes.ACC_STATIC) != 0;
        boolean isSynthetic = (field.access & Opcodes.ACC_SYNTHETIC) != 0;
        boolean isEnumConstant = (field.access & Opcodes.ACC_ENUM) != 0;
        if (!isStatic) {
            heldField(field);
        } else if (!isSynthetic && !isEnumConstant) {
            constant(field);
        }
    }

    private void constant(FieldNode field) {
        if ((field.access & Opcodes.ACC_FINAL) == 0) {
            findings.add("static field " + Mentions.shown(field.name), NOT_FINAL);
        } else if (!statelessness.isStateless(Type.getType(field.desc))) {
            constants.add(field.name);
        }
    }

    /**
     * State in a constant outlives the session like the constant itself, and so does state that Hibernate keeps with
     * the mapping.
     */
    private void heldField(FieldNode field) {
        boolean isFinal = (field.access & Opcodes.ACC_FINAL) != 0;
        boolean holdsNothing = isFinal && statelessness.isStateless(Type.getType(field.desc));
        String own = type.name.replace('/', '.');
        String what = "field " + Mentions.shown(field.name);
        if (rules.isA(own, ENUM) && !holdsNothing) {
            findings.add(what + " of an enum", KEPT);
        } else if (MappingSingletons.holds(type, rules) && !holdsNothing) {
            findings.add(
                    what + " of a converter, comparator or listener",
                    "Hibernate keeps one object of it for all sessions; it may hold a final text, number, time or other constant");
        }
    }

    /** The code that creates a constant can show that it holds no state even where its type does not. */
    void initialiser(MethodNode initialiser) {
        constants.removeAll(ConstantInitialiser.harmlessFields(initialiser, statelessness));
    }

    /** Call this after {@link #initialiser}, if the class has an initialiser. */
    void end() {
        findings.atLine(0);
        constants.forEach(name -> findings.add("static field " + Mentions.shown(name), CAN_CHANGE));
    }
}
