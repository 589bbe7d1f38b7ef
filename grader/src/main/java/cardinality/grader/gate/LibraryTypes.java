package cardinality.grader.gate;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;

/** Super types and declared members of Java's and Hibernate's types, read from their class files and never loaded. */
final class LibraryTypes {

    private final Map<String, Optional<Shape>> shapes = new ConcurrentHashMap<>();

    /**
     * The part of a type that member look-up needs.
     *
     * @param superTypes binary names of its superclass and interfaces
     * @param members names with descriptors of all it declares
     * @param isAbstract whether there are no objects of just this type
     */
    record Shape(List<String> superTypes, Set<String> members, boolean isAbstract) {}

    /** A type's shape; empty if no such type is on the class path. */
    Optional<Shape> shape(String type) {
        return shapes.computeIfAbsent(type, LibraryTypes::read);
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
