package cardinality.grader.gate;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.tree.AnnotationNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Finds the own classes of which Hibernate keeps a single object with the mapping: converters, comparators of sorted
 * collections and entity listeners. State in such an object outlives the session.
 */
final class MappingSingletons {

    private static final String JPA = "Ljakarta/persistence/";
    private static final Set<String> CALLBACKS = Set.of(
            JPA + "PrePersist;",
            JPA + "PostPersist;",
            JPA + "PreUpdate;",
            JPA + "PostUpdate;",
            JPA + "PreRemove;",
            JPA + "PostRemove;",
            JPA + "PostLoad;");
    private static final Set<String> ENTITIES = Set.of(JPA + "Entity;", JPA + "MappedSuperclass;", JPA + "Embeddable;");

    private MappingSingletons() {}

    /** @param type a class without its code */
    static boolean holds(ClassNode type, MemberRules rules) {
        String name = type.name.replace('/', '.');
        return rules.isA(name, "jakarta.persistence.AttributeConverter")
                || (rules.isA(name, "java.util.Comparator") && canBeMade(type))
                || isListener(type);
    }

    /** Hibernate calls only the constructor without parameters. */
    private static boolean canBeMade(ClassNode type) {
        return type.methods.stream().anyMatch(m -> m.name.equals("<init>") && m.desc.equals("()V"));
    }

    private static boolean isListener(ClassNode type) {
        return named(type.visibleAnnotations).noneMatch(ENTITIES::contains)
                && type.methods.stream().anyMatch(MappingSingletons::isCallback);
    }

    private static boolean isCallback(MethodNode method) {
        return named(method.visibleAnnotations).anyMatch(CALLBACKS::contains);
    }

    private static Stream<String> named(@Nullable List<AnnotationNode> annotations) {
        return annotations == null ? Stream.empty() : annotations.stream().map(annotation -> annotation.desc);
    }
}
