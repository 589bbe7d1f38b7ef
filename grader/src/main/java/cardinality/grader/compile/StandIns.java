package cardinality.grader.compile;

import cardinality.grader.model.SourceFile;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Decides by what sources declare, not by the names of their files, which stubs are needed in place of missing files. */
final class StandIns {

    private StandIns() {}

    /** Parses sources together. */
    interface Parser {
        Iterable<? extends CompilationUnitTree> parse(List<SourceFile> sources) throws IOException;
    }

    /** Returns the sources without the stand-ins whose class another source declares. */
    static List<SourceFile> needed(List<SourceFile> sources, Parser parser) throws IOException {
        List<SourceFile> submitted =
                sources.stream().filter(source -> !source.standIn()).toList();
        if (submitted.isEmpty() || submitted.size() == sources.size()) {
            return sources;
        }
        Set<String> declared = new HashSet<>();
        for (CompilationUnitTree unit : parser.parse(submitted)) {
            String prefix = unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
            unit.getTypeDecls().stream()
                    .filter(ClassTree.class::isInstance)
                    .forEach(type -> declared.add(prefix + ((ClassTree) type).getSimpleName()));
        }
        return sources.stream()
                .filter(source -> !source.standIn() || !declared.contains(source.className()))
                .toList();
    }
}
