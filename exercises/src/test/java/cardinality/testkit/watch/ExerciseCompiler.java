package cardinality.testkit.watch;

import cardinality.testkit.diagnosis.compiler.CompilerHelp;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles one exercise in memory: its sources, those of the exercises that it builds on, and its tests. Tests take longer
 * to compile than what they test, so they are compiled again only if they, or the signatures they see, have changed.
 */
final class ExerciseCompiler {

    /** The result of a compilation. */
    sealed interface Compiled {

        /**
         * @param classes class files by binary name
         * @param tests the names of the test classes
         */
        record Classes(Map<String, byte[]> classes, List<String> tests) implements Compiled {}

        /** @param messages each with file, line and javac's message, such as {@code User.java:31: ';' expected} */
        record Refused(List<String> messages) implements Compiled {}
    }

    /**
     * Tests compiled earlier.
     *
     * @param against what they were compiled from and against
     */
    private record CompiledTests(String against, Map<String, byte[]> classes) {}

    private static final int MAX_MESSAGES = 5;

    private final Path kit;
    private final Rubric rubric;
    private final JavaCompiler compiler;
    private final StandardJavaFileManager files;
    private final Map<String, CompiledTests> earlier = new HashMap<>();

    /**
     * @param kit the folder with the kit's {@code pom.xml}
     * @throws IllegalStateException if this Java has no compiler
     */
    ExerciseCompiler(Path kit, Rubric rubric) {
        JavaCompiler found = ToolProvider.getSystemJavaCompiler();
        if (found == null) {
            throw new IllegalStateException("this Java has no compiler: use a JDK, 17 or newer");
        }
        this.kit = kit.toAbsolutePath();
        this.rubric = rubric;
        this.compiler = found;
        this.files = found.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    }

    /** Compiles an exercise with the sources as they are now. */
    Compiled compile(ExerciseRubric exercise) throws IOException {
        List<Path> sources = new ArrayList<>();
        for (String id : withBelow(exercise)) {
            sources.addAll(javaFilesIn(kit.resolve("src/main/java/cardinality").resolve(id)));
        }
        List<Path> tests = javaFilesIn(kit.resolve("src/test/java/cardinality").resolve(exercise.id()));
        Compiled compiled = compile(sources, exercise);
        if (!(compiled instanceof Compiled.Classes main)) {
            return compiled;
        }
        String against = stamps(tests) + Signatures.of(main.classes());
        CompiledTests known = earlier.get(exercise.id());
        Map<String, byte[]> classes = new HashMap<>(main.classes());
        if (known != null && known.against().equals(against)) {
            classes.putAll(known.classes());
        } else {
            sources.addAll(tests);
            Compiled both = compile(sources, exercise);
            if (!(both instanceof Compiled.Classes all)) {
                return both;
            }
            classes.putAll(all.classes());
            Map<String, byte[]> added = new HashMap<>(classes);
            added.keySet().removeAll(main.classes().keySet());
            earlier.put(exercise.id(), new CompiledTests(against, added));
        }
        return new Compiled.Classes(classes, namesOf(tests, exercise));
    }

    private Compiled compile(List<Path> sources, ExerciseRubric exercise) {
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        MemoryFiles output = new MemoryFiles(files);
        boolean compiled = compiler.getTask(
                        new StringWriter(),
                        output,
                        problems,
                        List.of("-g", "-parameters", "-proc:none", "-implicit:none", "-Xlint:none"),
                        null,
                        files.getJavaFileObjectsFromPaths(sources))
                .call();
        return compiled
                ? new Compiled.Classes(output.classes(), List.of())
                : new Compiled.Refused(messages(problems.getDiagnostics(), exercise));
    }

    /** The exercises whose classes are needed, the lowest first. */
    private Set<String> withBelow(ExerciseRubric exercise) {
        Set<String> ids = new LinkedHashSet<>();
        exercise.buildsOn().forEach(id -> rubric.exercise(id).ifPresent(below -> ids.addAll(withBelow(below))));
        ids.add(exercise.id());
        return ids;
    }

    private static List<Path> javaFilesIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static String stamps(List<Path> files) throws IOException {
        StringBuilder stamps = new StringBuilder();
        for (Path file : files) {
            stamps.append(file).append(Files.getLastModifiedTime(file)).append('\n');
        }
        return stamps.toString();
    }

    private static List<String> namesOf(List<Path> tests, ExerciseRubric exercise) {
        return tests.stream()
                .map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
                .filter(name -> name.endsWith("Test"))
                .map(name -> "cardinality." + exercise.id() + "." + name)
                .toList();
    }

    /** The first errors, then what helps with them, each sentence once. */
    private List<String> messages(List<Diagnostic<? extends JavaFileObject>> problems, ExerciseRubric exercise) {
        List<Diagnostic<? extends JavaFileObject>> errors = problems.stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .limit(MAX_MESSAGES)
                .toList();
        Stream<String> help = errors.stream()
                .flatMap(error -> CompilerHelp.on(error.getMessage(Locale.ROOT), exercise.classes()).stream())
                .distinct()
                .map(sentence -> "help: " + sentence);
        return Stream.concat(errors.stream().map(this::message), help).toList();
    }

    private String message(Diagnostic<? extends JavaFileObject> problem) {
        String place = Optional.ofNullable(problem.getSource())
                .map(source ->
                        kit.relativize(Path.of(source.toUri()).toAbsolutePath()) + ":" + problem.getLineNumber() + ": ")
                .orElse("");
        return place.replace('\\', '/') + problem.getMessage(Locale.ROOT);
    }
}
