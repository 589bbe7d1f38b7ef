package cardinality.grader.compile;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Notes the line on which each class, field and method of a source is named. */
final class MemberScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

    private final SourcePositions positions;
    private final Map<String, Integer> lines = new HashMap<>();

    MemberScanner(Trees trees) {
        this.positions = trees.getSourcePositions();
    }

    MemberLines lines() {
        return new MemberLines(lines);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        note(type.getSimpleName().toString(), type);
        return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
        // Bodies hold no member that a feedback could be about.
        note(owner() + "." + method.getName(), method);
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree field, @Nullable Void unused) {
        note(owner() + "." + field.getName(), field);
        return null;
    }

    private String owner() {
        TreePath parent = getCurrentPath().getParentPath();
        return parent.getLeaf() instanceof ClassTree type ? type.getSimpleName().toString() : "";
    }

    private void note(String member, Tree tree) {
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        // The end of a declaration's modifiers is where it gets its name; annotations above it have lines of their own.
        long start = positions.getStartPosition(unit, tree);
        long line = unit.getLineMap().getLineNumber(Math.max(0, start));
        lines.putIfAbsent(member, (int) line);
    }
}
