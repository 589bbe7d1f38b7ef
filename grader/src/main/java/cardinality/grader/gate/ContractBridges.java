package cardinality.grader.gate;

import cardinality.grader.model.ClassFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Lets a student narrow the return type of a stub's method, for example from {@code Collection<Post>} to
 * {@code List<Post>}.
 *
 * <p>This makes no difference to source code that calls the method, and so none under {@code mvn test}. The grader's
 * tests are compiled once against the stubs, and a class file refers to a method with its return type. Without a bridge
 * method, a correct solution would lack the expected method.
 */
final class ContractBridges {

    private final MemberRules types;

    ContractBridges(MemberRules types) {
        this.types = types;
    }

    /**
     * Adds the missing bridges.
     *
     * @param submitted a student's class
     * @param stub the class file of the stub of the same name
     * @return the class file to run
     */
    byte[] bridged(byte[] submitted, byte[] stub) {
        ClassNode contract = outline(stub);
        ClassNode student = outline(submitted);
        Set<String> present = student.methods.stream().map(m -> m.name + m.desc).collect(Collectors.toSet());
        List<MethodNode> bridges = contract.methods.stream()
                .filter(method -> (method.access & Opcodes.ACC_PUBLIC) != 0 && !method.name.startsWith("<"))
                .filter(method -> !present.contains(method.name + method.desc))
                .flatMap(method -> bridge(student, method).stream())
                .toList();
        return bridges.isEmpty() ? submitted : with(bridges, submitted);
    }

    /** The bridges do not branch, and need stack only for their arguments and a result of two slots. */
    private static byte[] with(List<MethodNode> bridges, byte[] submitted) {
        ClassReader reader = new ClassReader(submitted);
        ClassWriter writer = new ClassWriter(reader, 0);
        ClassVisitor adding = new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visitEnd() {
                bridges.forEach(bridge -> bridge.accept(cv));
                super.visitEnd();
            }
        };
        reader.accept(adding, 0);
        return writer.toByteArray();
    }

    /** Fits all classes of an exercise that have a stub to it: widens their access, and adds bridges. */
    static ClassFiles addTo(ClassFiles classes, ClassFiles stubs, MemberRules types) {
        ContractBridges bridges = new ContractBridges(types);
        Map<String, byte[]> bridged = new HashMap<>();
        stubs.forEach((name, stub) -> {
            byte[] student = classes.get(name);
            if (student != null) {
                bridged.put(name, bridges.bridged(ContractAccess.widened(student, stub), stub));
            }
        });
        return classes.plus(ClassFiles.of(bridged));
    }

    private Optional<MethodNode> bridge(ClassNode student, MethodNode wanted) {
        return student.methods.stream()
                .filter(m -> m.name.equals(wanted.name) && (m.access & Opcodes.ACC_STATIC) == 0)
                .filter(m -> (m.access & Opcodes.ACC_PUBLIC) != 0)
                .filter(m -> parameters(m).equals(parameters(wanted)))
                .filter(m -> fits(Type.getReturnType(m.desc), Type.getReturnType(wanted.desc)))
                .findFirst()
                .map(m -> bridge(student, wanted, m));
    }

    private boolean fits(Type given, Type wanted) {
        if (wanted.getSort() == Type.VOID) {
            return true;
        }
        return given.getSort() == Type.OBJECT
                && wanted.getSort() == Type.OBJECT
                && types.isA(given.getClassName(), wanted.getClassName());
    }

    private static MethodNode bridge(ClassNode student, MethodNode wanted, MethodNode target) {
        MethodNode bridge = new MethodNode(
                Opcodes.ACC_PUBLIC | Opcodes.ACC_SYNTHETIC | Opcodes.ACC_BRIDGE, wanted.name, wanted.desc, null, null);
        bridge.instructions.add(new VarInsnNode(Opcodes.ALOAD, 0));
        int local = 1;
        for (Type parameter : Type.getArgumentTypes(wanted.desc)) {
            bridge.instructions.add(new VarInsnNode(parameter.getOpcode(Opcodes.ILOAD), local));
            local += parameter.getSize();
        }
        bridge.instructions.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, student.name, target.name, target.desc));
        Type given = Type.getReturnType(target.desc);
        Type returned = Type.getReturnType(wanted.desc);
        if (returned.getSort() == Type.VOID && given.getSort() != Type.VOID) {
            bridge.instructions.add(new InsnNode(given.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP));
        }
        bridge.instructions.add(new InsnNode(returned.getOpcode(Opcodes.IRETURN)));
        bridge.maxLocals = local;
        bridge.maxStack = Math.max(2, local);
        return bridge;
    }

    private static String parameters(MethodNode method) {
        return method.desc.substring(0, method.desc.indexOf(')'));
    }

    private static ClassNode outline(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG);
        return node;
    }
}
