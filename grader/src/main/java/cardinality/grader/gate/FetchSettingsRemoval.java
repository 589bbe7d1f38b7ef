package cardinality.grader.gate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.AnnotationVisitor;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AnnotationNode;

/**
 * Makes a student's own entities like those of the kit: lazy and without fetch settings. Associations that the mapping
 * loads by itself would hide what the graded query fails to load. Settings that a query must request by name remain:
 * entity graphs, named queries, fetch profiles.
 */
final class FetchSettingsRemoval {

    private static final Set<String> TO_ONE =
            Set.of("Ljakarta/persistence/ManyToOne;", "Ljakarta/persistence/OneToOne;");

    /** Lazy by default. */
    private static final Set<String> TO_MANY = Set.of(
            "Ljakarta/persistence/OneToMany;",
            "Ljakarta/persistence/ManyToMany;",
            "Ljakarta/persistence/ElementCollection;");

    /** {@code @NotFound} is one of them, because Hibernate loads an association eagerly that may be missing. */
    private static final Set<String> AIDS = Set.of(
            "Lorg/hibernate/annotations/Fetch;",
            "Lorg/hibernate/annotations/BatchSize;",
            "Lorg/hibernate/annotations/NotFound;",
            "Lorg/hibernate/annotations/FetchProfileOverride;",
            "Lorg/hibernate/annotations/FetchProfileOverrides;");

    private static final String PROFILE = "Lorg/hibernate/annotations/FetchProfile;";
    private static final String PROFILES = "Lorg/hibernate/annotations/FetchProfiles;";

    /** Hibernate's {@code DefaultFetchProfile}, the only profile that queries need not enable. */
    private static final String ENABLED_BY_ITSELF = "org.hibernate.defaultProfile";

    private FetchSettingsRemoval() {}

    /** @param file the class file of an entity or of a class that belongs to one */
    static byte[] from(byte[] file) {
        ClassReader reader = new ClassReader(file);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Removal(writer), 0);
        return writer.toByteArray();
    }

    private interface Next {
        @Nullable
        AnnotationVisitor visit(String descriptor, boolean visible);
    }

    /** Returns the visitor for one annotation, or null to remove it. */
    private static @Nullable AnnotationVisitor annotation(String descriptor, boolean visible, Next next) {
        if (AIDS.contains(descriptor)) {
            return null;
        }
        if (descriptor.equals(PROFILE) || descriptor.equals(PROFILES)) {
            return new Kept(descriptor, visible, next);
        }
        AnnotationVisitor written = next.visit(descriptor, visible);
        boolean toOne = TO_ONE.contains(descriptor);
        return toOne || TO_MANY.contains(descriptor) ? new Lazy(written, toOne) : written;
    }

    private static final class Lazy extends AnnotationVisitor {

        private static final String FETCH = "fetch";
        private final boolean toOne;

        Lazy(@Nullable AnnotationVisitor next, boolean toOne) {
            super(Opcodes.ASM9, next);
            this.toOne = toOne;
        }

        @Override
        public void visitEnum(String name, String descriptor, String value) {
            if (!name.equals(FETCH)) {
                super.visitEnum(name, descriptor, value);
            }
        }

        @Override
        public void visitEnd() {
            if (toOne) {
                super.visitEnum(FETCH, "Ljakarta/persistence/FetchType;", "LAZY");
            }
            super.visitEnd();
        }
    }

    /** Buffers fetch profiles until their names are known. */
    private static final class Kept extends AnnotationNode {

        private final boolean visible;
        private final Next next;

        Kept(String descriptor, boolean visible, Next next) {
            super(Opcodes.ASM9, descriptor);
            this.visible = visible;
            this.next = next;
        }

        @Override
        public void visitEnd() {
            if (values != null) {
                values.forEach(value -> {
                    if (value instanceof List<?> profiles) {
                        profiles.removeIf(p -> p instanceof AnnotationNode profile && isEnabledByItself(profile));
                    }
                });
            }
            if (!isEnabledByItself(this)) {
                AnnotationVisitor written = next.visit(desc, visible);
                if (written != null) {
                    accept(written);
                }
            }
        }

        private static boolean isEnabledByItself(AnnotationNode profile) {
            return profile.values != null && profile.values.contains(ENABLED_BY_ITSELF);
        }
    }

    private static final class Removal extends ClassVisitor {

        Removal(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            return annotation(descriptor, visible, super::visitAnnotation);
        }

        @Override
        public FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            return new FieldVisitor(Opcodes.ASM9, super.visitField(access, name, descriptor, signature, value)) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
                    return annotation(type, visible, super::visitAnnotation);
                }
            };
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, thrown)) {
                @Override
                public @Nullable AnnotationVisitor visitAnnotation(String type, boolean visible) {
                    return annotation(type, visible, super::visitAnnotation);
                }
            };
        }
    }
}
