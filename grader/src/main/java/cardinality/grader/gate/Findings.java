package cardinality.grader.gate;

import cardinality.grader.model.SourceFile;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.ClassNode;

/** Collects the first violations, one for each place and construct. */
final class Findings {

    private static final int MAX_VIOLATIONS = 5;
    private static final int MAX_TEXT = 200;

    private final List<Violation> violations = new ArrayList<>();
    private String path = "";
    private int line;

    void enter(ClassNode type) {
        String topLevel = type.name.replaceFirst("\\$.*", "");
        // The name of the source, not of the class: a file may contain several classes.
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
        if (violations.size() >= MAX_VIOLATIONS) {
            return;
        }
        // A name can have tens of thousands of characters.
        String what = construct.length() <= MAX_TEXT ? construct : construct.substring(0, MAX_TEXT - 1) + "…";
        boolean known = violations.stream()
                .anyMatch(v -> v.path().equals(path) && v.what().equals(what));
        if (!known) {
            violations.add(new Violation(path, line, what, why));
        }
    }

    List<Violation> all() {
        return List.copyOf(violations);
    }
}
