package cardinality.grader.model;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** Class files by binary name, such as {@code cardinality.onetomany.User}. Must not be changed after creation. */
public final class ClassFiles {

    /** No classes. */
    public static final ClassFiles NONE = new ClassFiles(Map.of());

    private final SortedMap<String, byte[]> byName;

    private ClassFiles(Map<String, byte[]> byName) {
        this.byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
    }

    /** @param byName class files by binary name; the arrays are not copied */
    public static ClassFiles of(Map<String, byte[]> byName) {
        return new ClassFiles(byName);
    }

    /** The class files by binary name; the map cannot be changed. */
    public SortedMap<String, byte[]> byName() {
        return byName;
    }

    /** The binary names of the classes. */
    public Set<String> names() {
        return byName.keySet();
    }

    /** The number of classes. */
    public int size() {
        return byName.size();
    }

    /** Returns the class file with a name; null if there is none. */
    public byte @Nullable [] get(String name) {
        return byName.get(name);
    }

    /** Performs an action for each class file, in the order of the names. */
    public void forEach(BiConsumer<String, byte[]> action) {
        byName.forEach(action);
    }

    /** Returns these and other class files. If a name occurs in both, the other one wins. */
    public ClassFiles plus(ClassFiles others) {
        Map<String, byte[]> all = new HashMap<>(byName);
        all.putAll(others.byName);
        return new ClassFiles(all);
    }

    /** Returns the class files after a change to each. */
    private ClassFiles map(UnaryOperator<byte[]> change) {
        Map<String, byte[]> changed = new HashMap<>();
        byName.forEach((name, file) -> changed.put(name, change.apply(file)));
        return new ClassFiles(changed);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClassFiles files
                && files.names().equals(names())
                && names().stream().allMatch(name -> Arrays.equals(files.get(name), get(name)));
    }

    @Override
    public int hashCode() {
        return byName.keySet().hashCode();
    }

    @Override
    public String toString() {
        return byName.keySet().toString();
    }

    /** Returns the SHA-256, in hexadecimal, over all bytes of the class files. */
    public String digest() {
        Sha256 digest = new Sha256();
        byName.forEach((name, bytes) -> {
            digest.add(name);
            digest.add(bytes);
        });
        return digest.hex();
    }

    /**
     * Returns the SHA-256, in hexadecimal, over the code alone: without names of source files, line numbers, and names
     * of local variables. It is equal for sources that differ only in comments, layout and those names. The files must
     * be unmodified compiler output.
     */
    public String digestOfCode() {
        return map(ClassFiles::withoutDebugging).digest();
    }

    /** Names of parameters remain, because a program can read them. */
    private static byte[] withoutDebugging(byte[] classFile) {
        // Without a reader to copy constants from, the writer numbers them in the order of use.
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
