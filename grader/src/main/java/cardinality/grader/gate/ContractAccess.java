package cardinality.grader.gate;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes public what the stub has public.
 *
 * <p>A class that shares a file with another one cannot be public. The visible tests are in its package and do not
 * notice; the hidden ones are in another package. Private members stay private: no test could call them.
 */
final class ContractAccess {

    private static final int NARROW = Opcodes.ACC_PRIVATE | Opcodes.ACC_PROTECTED | Opcodes.ACC_PUBLIC;

    private ContractAccess() {}

    /**
     * Returns a student's class with the access of the stub of the same name.
     *
     * @param submitted a student's class
     * @param stub the class file of the stub
     */
    static byte[] widened(byte[] submitted, byte[] stub) {
        ClassNode contract = outline(stub);
        Set<String> wanted = publicMethods(contract);
        wanted.removeAll(publicMethods(outline(submitted)));
        boolean classIsWanted = isPublic(contract.access) && !isPublic(new ClassReader(submitted).getAccess());
        if (wanted.isEmpty() && !classIsWanted) {
            return submitted;
        }
        ClassReader reader = new ClassReader(submitted);
        ClassWriter writer = new ClassWriter(reader, 0);
        reader.accept(new Widening(writer, classIsWanted, wanted), 0);
        return writer.toByteArray();
    }

    /** Without the return type, which a student may narrow. */
    private static Set<String> publicMethods(ClassNode type) {
        return type.methods.stream()
                .filter(method -> isPublic(method.access))
                .map((MethodNode method) -> signature(method.name, method.desc))
                .collect(Collectors.toSet());
    }

    private static String signature(String name, String descriptor) {
        return name + descriptor.substring(0, descriptor.indexOf(')'));
    }

    private static boolean isPublic(int access) {
        return (access & Opcodes.ACC_PUBLIC) != 0;
    }

    private static ClassNode outline(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return node;
    }

    private static final class Widening extends ClassVisitor {

        private final boolean wholeClass;
        private final Set<String> wanted;

        Widening(ClassVisitor next, boolean wholeClass, Set<String> wanted) {
            super(Opcodes.ASM9, next);
            this.wholeClass = wholeClass;
            this.wanted = wanted;
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String @Nullable [] interfaces) {
            int widened = wholeClass ? access | Opcodes.ACC_PUBLIC : access;
            super.visit(version, widened, name, signature, superName, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, @Nullable String signature, String @Nullable [] thrown) {
            boolean widens = (access & Opcodes.ACC_PRIVATE) == 0 && wanted.contains(signature(name, descriptor));
            int widened = widens ? (access & ~NARROW) | Opcodes.ACC_PUBLIC : access;
            return super.visitMethod(widened, name, descriptor, signature, thrown);
        }
    }
}
