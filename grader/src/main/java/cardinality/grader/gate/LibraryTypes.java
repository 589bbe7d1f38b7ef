package cardinality.grader.gate;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/**
 * Super types and declared members of Java's and Hibernate's types, read from their class files and never loaded. The
 * results are cached for the next submission. The cache is bounded, because a submission can name any class, and any
 * number of classes that do not exist.
 */
final class LibraryTypes {

    /** The submissions of a whole class of students need some 300. */
    private static final int MAX_KEPT = 1_000;

    /** The longest name on the class path has some 150 characters. */
    private static final int MAX_NAME_LENGTH = 300;

    private final Map<String, Shape> shapes = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * The part of a type that member look-up needs.
     *
     * @param superTypes binary names of its superclass and interfaces
     * @param members names with descriptors of all declared members
     * @param isAbstract whether the type is abstract or an interface
     */
    record Shape(List<String> superTypes, Set<String> members, boolean isAbstract) {}

    /** Returns the shape of a type; empty if the class path has no such type. */
    synchronized Optional<Shape> shape(String type) {
        Shape known = shapes.get(type);
        if (known != null || type.length() > MAX_NAME_LENGTH) {
            return Optional.ofNullable(known);
        }
        Optional<Shape> read = read(type);
        read.ifPresent(shape -> keep(type, shape));
        return read;
    }

    private void keep(String type, Shape shape) {
        shapes.put(type, shape);
        if (shapes.size() > MAX_KEPT) {
            // Iterates in the order of last use.
            shapes.remove(shapes.keySet().iterator().next());
        }
    }

    synchronized int kept() {
        return shapes.size();
    }

    static Shape shapeOf(ClassNode type) {
        List<String> superTypes = new ArrayList<>();
        if (type.superName != null) {
            superTypes.add(type.superName.replace('/', '.'));
        }
        type.interfaces.forEach(name -> superTypes.add(name.replace('/', '.')));
        Set<String> members = new HashSet<>();
        type.methods.forEach(m -> members.add(m.name + m.desc));
        type.fields.forEach(f -> members.add(f.name + f.desc));
        return new Shape(List.copyOf(superTypes), Set.copyOf(members), (type.access & Opcodes.ACC_ABSTRACT) != 0);
    }

    private static Optional<Shape> read(String type) {
        String resource = type.replace('.', '/') + ".class";
        try (InputStream in = ClassLoader.getSystemResourceAsStream(resource)) {
            if (in == null) {
                return Optional.empty();
            }
            ClassNode node = new ClassNode();
            new ClassReader(in).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            return Optional.of(shapeOf(node));
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
