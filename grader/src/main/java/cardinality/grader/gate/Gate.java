package cardinality.grader.gate;

import cardinality.grader.compile.SourceFile;
import cardinality.grader.gate.Admission.Granted;
import cardinality.grader.gate.Admission.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

/**
 * Decides which classes may run. It reads class files, where unicode escapes, static imports and method references can
 * hide nothing, and lets through only what the allow-list names.
 */
public final class Gate {

    private static final int MAX_VIOLATIONS = 5;
    private static final int MAX_TEXT = 200;
    private static final String NOT_FROM_A_COMPILER = "a Java compiler does not write such a file";

    private final AllowList allowList = AllowList.read();
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
     * @param trusted binary names of further classes they may use: those of the exercises it builds on
     */
    public Admission judge(Map<String, byte[]> classes, Map<String, byte[]> stubs, Collection<String> trusted) {
        try {
            return judgeReadable(classes, stubs, trusted);
        } catch (RuntimeException e) {
            // How a reader of class files says, in many ways, that this is none that a compiler would write.
            return new Refused(List.of(
                    new Violation("submission", 0, "has a class file that cannot be read", NOT_FROM_A_COMPILER)));
        }
    }

    private Admission judgeReadable(
            Map<String, byte[]> classes, Map<String, byte[]> stubs, Collection<String> trusted) {
        Map<String, ClassNode> nodes = new TreeMap<>();
        classes.forEach((name, bytes) -> {
            ClassNode node = new ClassNode();
            new ClassReader(bytes).accept(node, 0);
            if (!node.name.replace('/', '.').equals(name)) {
                throw new IllegalArgumentException("the class in the file has another name");
            }
            nodes.put(name, node);
        });
        Findings findings = new Findings();
        MemberRules rules = new MemberRules(allowList, library, shapes(nodes), Set.copyOf(trusted));
        nodes.forEach((name, node) -> {
            findings.enter(node);
            if (reserved.contains(name)) {
                findings.add("defines " + name, "this name belongs to the kit's own tests; choose another");
            }
            if (!isInPackageOf(stubs.keySet(), name)) {
                findings.add("defines " + name, "the first line of a stub names its package, and it stays as it is");
            }
            new ClassInspection(node, rules, findings).inspect();
        });
        List<Violation> violations = findings.first(MAX_VIOLATIONS);
        return violations.isEmpty()
                ? new Granted(new Admitted(ContractBridges.addTo(classes, stubs, rules)))
                : new Refused(violations);
    }

    /** Whether a class stands where the stubs do. Without stubs there is no such place. */
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

    /** Collects violations, each place and construct once. */
    static final class Findings {

        private final List<Violation> violations = new ArrayList<>();
        private String path = "";
        private int line;

        void enter(ClassNode type) {
            String topLevel = type.name.replaceFirst("\\$.*", "");
            // The source's name, not the class's: a file may hold several classes.
            String folder = topLevel.contains("/") ? topLevel.substring(0, topLevel.lastIndexOf('/') + 1) : "";
            path = type.sourceFile == null
                    ? new SourceFile(topLevel.replace('/', '.'), "").path()
                    : "src/main/java/" + folder + type.sourceFile;
            line = 0;
        }

        void atLine(int number) {
            line = number;
        }

        void add(String construct, String why) {
            // Names can have tens of thousands of characters.
            String what = construct.length() <= MAX_TEXT ? construct : construct.substring(0, MAX_TEXT - 1) + "…";
            boolean known = violations.stream()
                    .anyMatch(v -> v.path().equals(path) && v.what().equals(what));
            if (!known) {
                violations.add(new Violation(path, line, what, why));
            }
        }

        List<Violation> first(int most) {
            return violations.stream().limit(most).toList();
        }
    }
}
