package cardinality.grader.authoring.mutation.source;

import cardinality.grader.model.SourceFile;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A Java source with its syntax tree. Types are not resolved, so names are compared as text. */
public final class ParsedSource {

    private final String text;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    ParsedSource(String text, CompilationUnitTree unit, SourcePositions positions) {
        this.text = text;
        this.unit = unit;
        this.positions = positions;
    }

    /** @throws IllegalArgumentException if javac cannot parse it */
    public static ParsedSource of(SourceFile file) {
        return SourceParser.parse(file);
    }

    /** Returns the source text. */
    public String text() {
        return text;
    }

    /** Returns its classes and their members, in source order. */
    public List<Member> members() {
        List<Member> members = new ArrayList<>();
        for (ClassTree type : below(unit, ClassTree.class)) {
            String name = type.getSimpleName().toString();
            if (name.isEmpty()) {
                continue;
            }
            members.add(new Member(name, type, type));
            for (Tree tree : type.getMembers()) {
                if (tree instanceof VariableTree field) {
                    members.add(new Member(name + "." + field.getName(), type, field));
                } else if (tree instanceof MethodTree method) {
                    String called = method.getReturnType() == null
                            ? "constructor"
                            : method.getName().toString();
                    members.add(new Member(name + "." + called, type, method));
                }
            }
        }
        return members;
    }

    /** Returns all trees of a kind at or below a tree, in source order. */
    public <T extends Tree> List<T> below(Tree root, Class<T> kind) {
        List<T> found = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void scan(@Nullable Tree tree, @Nullable Void unused) {
                if (kind.isInstance(tree)) {
                    found.add(kind.cast(tree));
                }
                return super.scan(tree, null);
            }
        }.scan(root, null);
        return found;
    }

    /** Returns the offset of a tree's first character. */
    public int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    /** Returns the offset after a tree's last character. */
    public int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    /** Returns the text of a tree. */
    public String textOf(Tree tree) {
        return text.substring(start(tree), end(tree));
    }

    /** Returns the edit that replaces a tree. */
    public Edit replace(Tree tree, String replacement) {
        return new Edit(start(tree), end(tree), replacement);
    }

    /** Returns the edit that removes a declaration or statement, with its lines if they contain nothing else. */
    public Edit drop(Tree tree) {
        int start = start(tree);
        int end = end(tree);
        int lineStart = text.lastIndexOf('\n', start - 1) + 1;
        int lineEnd = text.indexOf('\n', end);
        boolean alone = lineEnd >= 0
                && text.substring(lineStart, start).isBlank()
                && text.substring(end, lineEnd).isBlank();
        if (alone) {
            return new Edit(lineStart, lineEnd + 1, "");
        }
        return new Edit(start, end < text.length() && text.charAt(end) == ' ' ? end + 1 : end, "");
    }

    /**
     * Returns the name by which this source refers to a type: the simple name if it is imported, otherwise the full
     * name.
     */
    public String nameOf(String type) {
        boolean imported = unit.getImports().stream()
                .map(ImportTree::getQualifiedIdentifier)
                .anyMatch(name -> name.toString().equals(type));
        return imported ? type.substring(type.lastIndexOf('.') + 1) : type;
    }
}
