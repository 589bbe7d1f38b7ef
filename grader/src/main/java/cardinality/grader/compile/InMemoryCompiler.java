package cardinality.grader.compile;

import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.Compilation.DoesNotCompile;
import cardinality.grader.model.Compilation.TooLarge;
import cardinality.grader.model.CompilerMessage;
import cardinality.grader.model.SourceFile;
import cardinality.testkit.source.MemberScanner;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Compiles the sources of one exercise in memory, without running any of their code. */
public final class InMemoryCompiler {

    private static final int MAX_MESSAGES = 5;
    private static final int MAX_TEXT = 1_000;

    private static final int JAVA = 17;

    /**
     * The Java version of the kit's own build, whatever JDK runs the grader. {@code -g} gives line numbers to the gate.
     */
    private static final List<String> OPTIONS = Stream.concat(
                    language(), Stream.of("-g", "-parameters", "-proc:none", "-implicit:none", "-Xlint:none"))
            .toList();

    private final JavaCompiler compiler;
    private final JavaFileManager platform;
    private final Map<MemoryFileManager.Listing, List<JavaFileObject>> known = new HashMap<>();

    /**
     * A JDK of the same version needs no {@code --release}: it has the classes of that version and reads them faster.
     */
    private static Stream<String> language() {
        return Runtime.version().feature() == JAVA
                ? Stream.of("-source", String.valueOf(JAVA), "-target", String.valueOf(JAVA))
                : Stream.of("--release", String.valueOf(JAVA));
    }

    /** @throws IllegalStateException if this Java is not a JDK and has no compiler */
    public InMemoryCompiler() {
        JavaCompiler found = ToolProvider.getSystemJavaCompiler();
        if (found == null) {
            throw new IllegalStateException("this Java has no compiler; run the grader with a JDK, 17 or newer");
        }
        compiler = found;
        platform = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    }

    /**
     * Compiles sources together.
     *
     * @param sources sources of one exercise; stand-ins are compiled only if no other source declares their class
     * @param classPath classes of the exercises that this one builds on, by binary name
     */
    public Compilation compile(List<SourceFile> sources, ClassFiles classPath) {
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        MemoryFileManager files = new MemoryFileManager(platform, known, classPath);
        try {
            JavacTask task = task(StandIns.needed(sources, this::parse), files, diagnostics);
            MemberScanner members = new MemberScanner(Trees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                members.scan(unit, null);
            }
            task.analyze();
            task.generate();
            List<CompilerMessage> errors = diagnostics.getDiagnostics().stream()
                    .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
                    .limit(MAX_MESSAGES)
                    .map(InMemoryCompiler::message)
                    .toList();
            return errors.isEmpty() ? compiled(files.output(), members) : new DoesNotCompile(errors);
        } catch (IOException e) {
            throw new UncheckedIOException("the compiler could not read from memory", e);
        }
    }

    private JavacTask task(
            List<SourceFile> sources, JavaFileManager files, DiagnosticListener<? super JavaFileObject> listener) {
        List<JavaFileObject> units =
                sources.stream().map(MemoryFileManager::source).toList();
        return (JavacTask) compiler.getTask(new StringWriter(), files, listener, OPTIONS, null, units);
    }

    /** Errors of syntax are ignored here; compiling the same sources reports them. */
    private Iterable<? extends CompilationUnitTree> parse(List<SourceFile> sources) throws IOException {
        MemoryFileManager files = new MemoryFileManager(platform, known, ClassFiles.NONE);
        return task(sources, files, ignored -> {}).parse();
    }

    private static Compilation compiled(CompiledClasses output, MemberScanner members) throws IOException {
        Optional<String> excess = output.excess();
        return excess.isPresent() ? new TooLarge(excess.get()) : new Compiled(output.files(), members.lines());
    }

    private static CompilerMessage message(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject source = diagnostic.getSource();
        String path = source == null ? "" : source.toUri().getPath().substring(1);
        int line = diagnostic.getLineNumber() == Diagnostic.NOPOS ? 0 : (int) diagnostic.getLineNumber();
        String text = diagnostic.getMessage(Locale.ROOT);
        String code = source == null ? "" : lineOf(source, line);
        String whole = code.isBlank() ? text : text + "\n" + code.strip();
        return new CompilerMessage(path, line, whole.length() <= MAX_TEXT ? whole : whole.substring(0, MAX_TEXT));
    }

    private static String lineOf(JavaFileObject source, int line) {
        try {
            return source.getCharContent(true)
                    .toString()
                    .lines()
                    .skip(Math.max(0, line - 1L))
                    .findFirst()
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
