package cardinality.testkit.board;

import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.source.MemberLines;
import cardinality.testkit.source.MemberScanner;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** The sources in the folder of the kit, which are parsed when a place in them is asked for. */
final class KitSources implements SourcePlaces {

    private static final String SOURCES = "src/main/java/cardinality/";

    private final Path kit;
    private final Map<String, MemberLines> parsed = new HashMap<>();

    /** @param kit the folder with the kit's {@code pom.xml} */
    KitSources(Path kit) {
        this.kit = kit;
    }

    @Override
    public Optional<String> of(ExerciseRubric exercise, String where) {
        MemberLines members = parsed.computeIfAbsent(exercise.id(), this::parse);
        // A finding about two members is located at the first.
        String first = where.split(", (?!line )", -1)[0];
        return members.fileOf(first)
                .flatMap(file -> members.lineOf(first).map(line -> SOURCES + exercise.id() + "/" + file + ":" + line));
    }

    /** Without a compiler, or without sources, feedback lacks a line, but nothing else is lost. */
    private MemberLines parse(String exercise) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path folder = kit.resolve(SOURCES + exercise);
        if (compiler == null || !Files.isDirectory(folder)) {
            return new MemberLines(Map.of(), Map.of());
        }
        try (Stream<Path> files = Files.list(folder);
                StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    problem -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(sources));
            MemberScanner scanner = new MemberScanner(Trees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                scanner.scan(unit, null);
            }
            return scanner.lines();
        } catch (IOException e) {
            return new MemberLines(Map.of(), Map.of());
        }
    }
}
