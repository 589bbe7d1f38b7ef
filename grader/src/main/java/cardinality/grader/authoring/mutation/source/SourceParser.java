package cardinality.grader.authoring.mutation.source;

import cardinality.grader.model.SourceFile;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Parses a source with javac. Only the syntax is read; nothing is resolved, compiled or loaded. */
final class SourceParser {

    private SourceParser() {}

    static ParsedSource parse(SourceFile file) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        JavacTask task = (JavacTask) Objects.requireNonNull(
                        ToolProvider.getSystemJavaCompiler(), "mutation needs a JDK, this Java has no compiler")
                .getTask(null, null, problems, List.of("-proc:none"), null, List.of(new InMemory(file)));
        try {
            CompilationUnitTree unit = task.parse().iterator().next();
            if (!problems.getDiagnostics().isEmpty()) {
                throw new IllegalArgumentException(
                        file.fileName() + ": " + problems.getDiagnostics().get(0));
            }
            return new ParsedSource(file.text(), unit, Trees.instance(task).getSourcePositions());
        } catch (IOException e) {
            throw new UncheckedIOException("a source in memory could not be read", e);
        }
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final String text;

        InMemory(SourceFile file) {
            super(URI.create("memory:///" + file.path()), Kind.SOURCE);
            this.text = file.text();
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
