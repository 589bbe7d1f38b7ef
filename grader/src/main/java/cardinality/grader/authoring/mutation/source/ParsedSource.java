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

/** A Java source with its syntax tree. Types are not resolved: a name means what it says. */
public final class ParsedSource {

    private final String text;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    ParsedSource(String text, CompilationUnitTree unit, SourcePositions positions) {
        this.text = text;
        this.unit = unit;
        this.positions = positions;
    }

    /** @throws IllegalArgumentException if javac finds no Java in it */
    public static ParsedSource of(SourceFile file) {
        return SourceParser.parse(file);
    }

    /** The source itself. */
    public String text() {
        return text;
    }

    /** Its classes and their members, in the order of the source. */
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

    /** All trees of a kind at or below a tree, in the order of the source. */
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

    /** Offset of a tree's first character. */
    public int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    /** Offset after a tree's last character. */
    public int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    /** A tree as it is written. */
    public String textOf(Tree tree) {
        return text.substring(start(tree), end(tree));
    }

    /** Something else in a tree's place. */
    public Edit replace(Tree tree, String replacement) {
        return new Edit(start(tree), end(tree), replacement);
    }

    /** A declaration or statement less, with its lines if they hold nothing else. */
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

    /** How this source writes a type: by its simple name if it is imported, else in full. */
    public String nameOf(String type) {
        boolean imported = unit.getImports().stream()
                .map(ImportTree::getQualifiedIdentifier)
                .anyMatch(name -> name.toString().equals(type));
        return imported ? type.substring(type.lastIndexOf('.') + 1) : type;
    }
}
