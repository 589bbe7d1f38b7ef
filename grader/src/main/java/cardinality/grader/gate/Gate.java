package cardinality.grader.gate;

import cardinality.grader.compile.ClassFileLimits;
import cardinality.grader.gate.Admission.Granted;
import cardinality.grader.gate.Admission.Refused;
import cardinality.grader.model.ClassFiles;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Decides which classes may run. It reads class files, in which unicode escapes, static imports and method references
 * hide nothing, and admits only what the allow-list names.
 */
public final class Gate {

    private static final String NOT_FROM_A_COMPILER = "a Java compiler does not write such a file";
    private static final String TOO_MUCH_WORK =
            "its classes refer to so many types and members that the grader stops looking them up; write it shorter";

    private final AllowList allowList = AllowList.read();
    private final StatelessTypes statelessTypes = StatelessTypes.read();
    private final LibraryTypes library = new LibraryTypes();
    private final Set<String> reserved;

    /** @param reserved binary names of the kit's own classes, which no submission may define */
    public Gate(Collection<String> reserved) {
        this.reserved = Set.copyOf(reserved);
    }

    /**
     * Judges the classes of one exercise together.
     *
     * @param classes the compiler's output, class files by binary name
     * @param stubs class files of the stubs by binary name: the methods that the tests were compiled against
     * @param trusted binary names of further classes that they may use: those of the exercises that this one builds on
     */
    public Admission judge(ClassFiles classes, ClassFiles stubs, Collection<String> trusted) {
        return judge(classes, stubs, trusted, new GateBudget());
    }

    Admission judge(ClassFiles classes, ClassFiles stubs, Collection<String> trusted, GateBudget budget) {
        try {
            Optional<String> excess = ClassFileLimits.excess(classes);
            return excess.isPresent()
                    ? refused("is too large", excess.get())
                    : judgeReadable(classes, stubs, Set.copyOf(trusted), budget);
        } catch (GateBudget.Overspent e) {
            return refused("takes too much work to check", TOO_MUCH_WORK);
        } catch (RuntimeException | IOException | StackOverflowError e) {
            // ASM's reader throws many kinds of exceptions for a class file that no compiler would write.
            return refused("has a class file that cannot be read", NOT_FROM_A_COMPILER);
        }
    }

    private static Refused refused(String what, String why) {
        return new Refused(List.of(new Violation("submission", 0, what, why)));
    }

    private Admission judgeReadable(ClassFiles classes, ClassFiles stubs, Set<String> trusted, GateBudget budget) {
        Map<String, ClassNode> outlines = new TreeMap<>();
        classes.forEach((name, bytes) -> outlines.put(name, outline(name, bytes)));
        Findings findings = new Findings();
        MemberRules rules = new MemberRules(allowList, library, shapes(outlines), trusted, budget);
        Mentions mentions = new Mentions(rules, budget);
        Statelessness statelessness = new Statelessness(statelessTypes, outlines.values(), budget);
        outlines.forEach((name, outline) -> {
            findings.enter(outline);
            if (reserved.contains(name)) {
                findings.add("defines " + name, "this name belongs to the kit's own tests; choose another");
            }
            if (!isInPackageOf(stubs.names(), name)) {
                findings.add("defines " + name, "the first line of a stub names its package, and it stays as it is");
            }
            ClassInspection inspection = new ClassInspection(outline, rules, mentions, statelessness, findings, budget);
            inspection.inspect();
            eachMethod(Objects.requireNonNull(classes.get(name)), inspection::method);
            inspection.end();
        });
        List<Violation> violations = findings.all();
        return violations.isEmpty()
                ? new Granted(new Admitted(ContractBridges.addTo(classes, stubs, rules)))
                : new Refused(violations);
    }

    /** Reads a class without the code of its methods. */
    private static ClassNode outline(String name, byte[] classFile) {
        ClassNode outline = new ClassNode();
        new ClassReader(classFile).accept(outline, ClassReader.SKIP_CODE);
        if (!outline.name.replace('/', '.').equals(name)) {
            throw new IllegalArgumentException("the class in the file has another name");
        }
        return outline;
    }

    /**
     * Passes the methods one by one, because the instructions of a whole class as objects take a hundred times the
     * space of its file.
     */
    private static void eachMethod(byte[] classFile, Consumer<MethodNode> look) {
        ClassVisitor methods = new ClassVisitor(Opcodes.ASM9) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                return new MethodNode(Opcodes.ASM9, access, name, descriptor, signature, exceptions) {
                    @Override
                    public void visitEnd() {
                        look.accept(this);
                    }
                };
            }
        };
        new ClassReader(classFile).accept(methods, ClassReader.SKIP_FRAMES);
    }

    /** Whether a class is in the package of the stubs. Without stubs there is no such package. */
    private static boolean isInPackageOf(Set<String> stubs, String name) {
        return stubs.isEmpty()
                || stubs.stream().anyMatch(stub -> packageOf(stub).equals(packageOf(name)));
    }

    private static String packageOf(String name) {
        return name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }

    private static Map<String, LibraryTypes.Shape> shapes(Map<String, ClassNode> nodes) {
        Map<String, LibraryTypes.Shape> shapes = new HashMap<>();
        nodes.forEach((name, node) -> shapes.put(name, LibraryTypes.shapeOf(node)));
        return shapes;
    }
}
