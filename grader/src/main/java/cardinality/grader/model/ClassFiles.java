package cardinality.grader.model;

import java.util.Map;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Digests of class files, which say the same where classes are the same. */
public final class ClassFiles {

    private ClassFiles() {}

    /**
     * SHA-256, in hexadecimal, over class files to the last byte.
     *
     * @param classes by binary name
     */
    public static String digest(Map<String, byte[]> classes) {
        Sha256 digest = new Sha256();
        new TreeMap<>(classes).forEach((name, bytes) -> {
            digest.add(name);
            digest.add(bytes);
        });
        return digest.hex();
    }

    /**
     * The same over what the Java virtual machine runs: without names of source files, without lines, and without names of local
     * variables. It is the same for sources that differ in comments, in layout and in those names.
     *
     * @param classes by binary name, as a compiler made them
     */
    public static String digestOfCode(Map<String, byte[]> classes) {
        Map<String, byte[]> bare = new TreeMap<>();
        classes.forEach((name, bytes) -> bare.put(name, withoutDebugging(bytes)));
        return digest(bare);
    }

    /** Names of parameters stay: a program can ask for them. */
    private static byte[] withoutDebugging(byte[] classFile) {
        // Given no reader to copy constants from, the writer numbers them in the order of their use.
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile).accept(new WithoutDebugging(writer), 0);
        return writer.toByteArray();
    }

    private static final class WithoutDebugging extends ClassVisitor {

        WithoutDebugging(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitSource(String source, String debug) {
            // Left out.
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, exceptions)) {

                @Override
                public void visitLineNumber(int line, Label start) {
                    // Left out.
                }

                @Override
                public void visitLocalVariable(
                        String local, String type, String generic, Label start, Label end, int index) {
                    // Left out.
                }
            };
        }
    }
}
