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

/** Creates valid class files that are larger than those the grader's compiler returns. */
final class LargeClasses {

    /** The maximum number of characters in one constant of a class file. */
    private static final int MAX_CONSTANT = 65_535;

    private LargeClasses() {}

    /**
     * Returns a class with additional methods that only contain calls.
     *
     * @param classFile the class
     * @param methods the number of methods
     * @param calls the number of calls in each of them
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

    /** Returns a class with at least {@code bytes} bytes, nearly all of them in the names of its fields. */
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
