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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A Java source with its syntax tree. Types are not resolved, so names are compared as text. */
public final class ParsedSource {

    private final String text;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private List<ParsedSource> answer = List.of(this);

    ParsedSource(String text, CompilationUnitTree unit, SourcePositions positions) {
        this.text = text;
        this.unit = unit;
        this.positions = positions;
    }

    /** @throws IllegalArgumentException if javac cannot parse it */
    public static ParsedSource of(SourceFile file) {
        return SourceParser.parse(file);
    }

    /**
     * Parses the files of one answer, which know each other's classes.
     *
     * @throws IllegalArgumentException if javac cannot parse one of them
     */
    public static List<ParsedSource> allOf(List<SourceFile> files) {
        List<ParsedSource> all = files.stream().map(ParsedSource::of).toList();
        all.forEach(source -> source.answer = all);
        return all;
    }

    /** Returns a class of the same answer; empty if no file declares one of this simple name. */
    public Optional<KnownClass> classCalled(String simpleName) {
        List<Member> declared = answer.stream()
                .flatMap(source -> source.members().stream())
                .filter(member -> member.owner().getSimpleName().contentEquals(simpleName))
                .toList();
        return declared.isEmpty() ? Optional.empty() : Optional.of(new KnownClass(simpleName, declared));
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

    /** Returns the edit that inserts whole lines above a declaration. */
    public Edit insertAbove(Tree tree, String lines) {
        int lineStart = text.lastIndexOf('\n', start(tree) - 1) + 1;
        return new Edit(lineStart, lineStart, lines + "\n");
    }

    /** Returns the edit that inserts whole lines at the end of a class or a block. */
    public Edit insertAtEnd(Tree block, String lines) {
        int brace = end(block) - 1;
        int lineStart = text.lastIndexOf('\n', brace) + 1;
        boolean alone = text.substring(lineStart, brace).isBlank();
        return alone ? new Edit(lineStart, lineStart, lines + "\n") : new Edit(brace, brace, "\n" + lines + "\n");
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
