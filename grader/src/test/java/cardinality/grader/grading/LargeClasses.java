package cardinality.grader.grading;

import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.ASM9;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.RETURN;
import static org.objectweb.asm.Opcodes.V17;

import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;

/** Valid class files larger than the grader's compiler hands out. */
final class LargeClasses {

    /** The most characters that one constant of a class file holds. */
    private static final int MAX_CONSTANT = 65_535;

    private LargeClasses() {}

    /**
     * A class with further methods that do nothing but call.
     *
     * @param classFile the class
     * @param methods how many
     * @param calls how many in each of them
     */
    static byte[] withCalls(byte[] classFile, int methods, int calls) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(ASM9, writer) {
                            @Override
                            public void visitEnd() {
                                for (int i = 0; i < methods; i++) {
                                    addMethod(writer, "calls" + i, calls);
                                }
                                super.visitEnd();
                            }
                        },
                        0);
        return writer.toByteArray();
    }

    private static void addMethod(ClassWriter writer, String name, int calls) {
        MethodVisitor method = writer.visitMethod(ACC_STATIC, name, "()V", null, null);
        method.visitCode();
        for (int i = 0; i < calls; i++) {
            method.visitMethodInsn(INVOKESTATIC, "java/lang/Thread", "yield", "()V", false);
        }
        method.visitInsn(RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    /** A class with at least so many bytes, nearly all of them in the names of its fields. */
    static byte[] withText(String className, int bytes) {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(V17, ACC_PUBLIC, className.replace('.', '/'), null, "java/lang/Object", null);
        for (int i = 0; i * MAX_CONSTANT < bytes; i++) {
            String name = "f" + i;
            writer.visitField(ACC_STATIC, name + "x".repeat(MAX_CONSTANT - name.length()), "I", null, null)
                    .visitEnd();
        }
        writer.visitEnd();
        return writer.toByteArray();
    }
}
