package cardinality.testkit.source;

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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records the line with the name of each class, field and method of a source. */
public final class MemberScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

    /** An honest exercise has some thirty. */
    private static final int MAX_MEMBERS = 1_000;

    /** Enough for a class and a member with names of ordinary length. */
    private static final int MAX_NAME_LENGTH = 300;

    private final SourcePositions positions;
    private final Map<String, Integer> lines = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();

    /** @param trees the trees of the compilation whose units are scanned */
    public MemberScanner(Trees trees) {
        this.positions = trees.getSourcePositions();
    }

    /** Returns what was recorded so far. */
    public MemberLines lines() {
        return new MemberLines(lines, files);
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
        note(type, type.getSimpleName());
        if (lines.containsKey(type.getSimpleName().toString())) {
            String path = getCurrentPath().getCompilationUnit().getSourceFile().getName();
            files.putIfAbsent(type.getSimpleName().toString(), path.substring(path.lastIndexOf('/') + 1));
        }
        return super.visitClass(type, null);
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
        // Bodies contain no members that feedback could refer to.
        note(method, owner(), ".", method.getName());
        return null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree field, @Nullable Void unused) {
        note(field, owner(), ".", field.getName());
        return null;
    }

    private CharSequence owner() {
        TreePath parent = getCurrentPath().getParentPath();
        return parent.getLeaf() instanceof ClassTree type ? type.getSimpleName() : "";
    }

    /** Without a name, feedback lacks a line, but nothing else is lost. */
    private void note(Tree tree, CharSequence... parts) {
        // Avoids joining thousands of names of 60,000 characters.
        if (Stream.of(parts).mapToInt(CharSequence::length).sum() > MAX_NAME_LENGTH || lines.size() >= MAX_MEMBERS) {
            return;
        }
        CompilationUnitTree unit = getCurrentPath().getCompilationUnit();
        // The name follows the end of the modifiers; annotations above it have their own lines.
        long start = positions.getStartPosition(unit, tree);
        long line = unit.getLineMap().getLineNumber(Math.max(0, start));
        lines.putIfAbsent(String.join("", parts), (int) line);
    }
}
