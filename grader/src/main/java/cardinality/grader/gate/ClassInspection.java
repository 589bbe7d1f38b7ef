package cardinality.grader.gate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

/** Checks everything that a class file can refer to, except the instructions of its methods. */
final class ClassInspection {

    static final String NOT_NEEDED = "an exercise does not need it, and the grader does not run it";

    /** The methods that Java calls by their name when it writes or reads an exception. */
    private static final Set<String> SERIALIZATION =
            Set.of("writeObject", "writeReplace", "readObject", "readObjectNoData", "readResolve");

    private final ClassNode type;
    private final MemberRules rules;
    private final Mentions mentions;
    private final Findings findings;
    private final GateBudget budget;
    private final StateInspection state;

    /** @param type the class without its methods, which are passed one by one */
    ClassInspection(
            ClassNode type,
            MemberRules rules,
            Mentions mentions,
            Statelessness statelessness,
            Findings findings,
            GateBudget budget) {
        this.type = type;
        this.rules = rules;
        this.mentions = mentions;
        this.state = new StateInspection(type, rules, statelessness, findings);
        this.findings = findings;
        this.budget = budget;
    }

    void inspect() {
        if ((type.access & Opcodes.ACC_ANNOTATION) != 0) {
            findings.add("declares an annotation type", NOT_NEEDED);
        }
        if ((type.access & Opcodes.ACC_MODULE) != 0) {
            findings.add("declares a module", NOT_NEEDED);
        }
        superTypes();
        signature(type.signature);
        annotations(type.visibleAnnotations);
        annotations(type.invisibleAnnotations);
        annotations(type.visibleTypeAnnotations);
        annotations(type.invisibleTypeAnnotations);
        if (type.recordComponents != null) {
            type.recordComponents.forEach(this::component);
        }
        type.fields.forEach(this::field);
    }

    private void superTypes() {
        String superName = type.superName == null ? "java.lang.Object" : named(type.superName);
        if (!rules.mayExtend(superName)) {
            findings.add("extends " + superName, why(rules.reasonAgainst(superName)));
        }
        for (String implemented : type.interfaces) {
            if (!rules.mayExtend(named(implemented))) {
                findings.add("implements " + named(implemented), why(rules.reasonAgainst(named(implemented))));
            }
        }
    }

    private void component(RecordComponentNode component) {
        descriptor(component.descriptor);
        signature(component.signature);
        annotations(component.visibleAnnotations);
        annotations(component.visibleTypeAnnotations);
    }

    private void field(FieldNode field) {
        descriptor(field.desc);
        signature(field.signature);
        annotations(field.visibleAnnotations);
        annotations(field.invisibleAnnotations);
        annotations(field.visibleTypeAnnotations);
        annotations(field.invisibleTypeAnnotations);
        state.field(field);
    }

    /** Call this after all methods were passed. */
    void end() {
        state.end();
    }

    void method(MethodNode method) {
        findings.atLine(0);
        if ((method.access & Opcodes.ACC_NATIVE) != 0) {
            findings.add("native method " + method.name, NOT_NEEDED);
        }
        if (method.name.equals("finalize") && method.desc.equals("()V")) {
            findings.add("method finalize", NOT_NEEDED);
        }
        boolean overridesThrowable = rules.isA(named(type.name), "java.lang.Throwable")
                && !method.name.equals("getMessage")
                && (SERIALIZATION.contains(method.name) || rules.inheritsMethod(named(type.name), method.name));
        if (overridesThrowable) {
            findings.add("method " + method.name + " of an exception", NOT_NEEDED);
        }
        descriptor(method.desc);
        signature(method.signature);
        method.exceptions.forEach(this::name);
        annotations(method.visibleAnnotations);
        annotations(method.invisibleAnnotations);
        annotations(method.visibleTypeAnnotations);
        annotations(method.invisibleTypeAnnotations);
        parameterAnnotations(method.visibleParameterAnnotations);
        parameterAnnotations(method.invisibleParameterAnnotations);
        if (method.annotationDefault != null) {
            annotationValue(method.annotationDefault);
        }
        new CodeInspection(this, rules, findings, budget).inspect(method);
        if (method.name.equals("<clinit>")) {
            state.initialiser(method);
        }
    }

    /** Adds a violation unless the type, given by its internal name or array descriptor, may be mentioned. */
    void name(String internalName) {
        note(mentions.inName(internalName));
    }

    /** Adds a violation for each type of a field or method that may not be mentioned. */
    void descriptor(String descriptor) {
        note(mentions.inDescriptor(descriptor));
    }

    private void note(List<String> refused) {
        refused.forEach(type -> findings.add("uses " + type, why(rules.reasonAgainst(type))));
    }

    static String why(Optional<RefusalReason> reason) {
        return reason.map(known -> known.sentence() + "; ").orElse("") + NOT_NEEDED;
    }

    /** Hibernate instantiates a class that it is given, so it must be a class that code may create as well. */
    void literal(Type type) {
        if (type.getSort() == Type.OBJECT || type.getSort() == Type.ARRAY) {
            note(mentions.inLiteral(type.getInternalName()));
        }
    }

    void annotations(@Nullable List<? extends AnnotationNode> annotations) {
        if (annotations != null) {
            for (AnnotationNode annotation : annotations) {
                descriptor(annotation.desc);
                if (annotation.values != null) {
                    annotation.values.forEach(this::annotationValue);
                }
            }
        }
    }

    void signature(@Nullable String signature) {
        if (signature != null) {
            note(mentions.inSignature(signature));
        }
    }

    private void parameterAnnotations(@Nullable List<AnnotationNode> @Nullable [] parameters) {
        if (parameters != null) {
            for (List<AnnotationNode> annotations : parameters) {
                annotations(annotations);
            }
        }
    }

    private void annotationValue(Object value) {
        if (value instanceof Type classValue) {
            literal(classValue);
        } else if (value instanceof AnnotationNode nested) {
            annotations(List.of(nested));
        } else if (value instanceof String[] enumConstant) {
            descriptor(enumConstant[0]);
        } else if (value instanceof List<?> values) {
            values.forEach(this::annotationValue);
        }
    }

    private static String named(String internalName) {
        return internalName.replace('/', '.');
    }
}
