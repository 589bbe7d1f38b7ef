package cardinality.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.catalog.TestCatalog;
import cardinality.grader.gate.Admitted;
import cardinality.grader.gate.Ungated;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.Isolation;
import cardinality.grader.model.SourceFile;
import cardinality.grader.process.CompileService;
import cardinality.grader.process.CompileService.Result.Answered;
import cardinality.grader.process.Limits;
import cardinality.grader.process.Sandboxing;
import cardinality.grader.process.TestRunner;
import cardinality.grader.process.WorkerDatabase;
import cardinality.grader.process.WorkerSettings;
import cardinality.grader.scoring.ExerciseOutcome.Tested;
import cardinality.grader.scoring.Scoring;
import cardinality.testkit.rubric.ExerciseRubric;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Grades the reference of one exercise with hostile code that no gate has checked. */
final class UngatedGrading implements AutoCloseable {

    static final Isolation ISOLATION = Sandboxing.best();
    static final Kit KIT = Kit.load();
    static final ExerciseRubric EXERCISE = KIT.rubric().exercise("onetomany").orElseThrow();

    /**
     * A way around the student class loader: it finds classes by name with Java's own loader, and uses method handles
     * instead of direct references.
     */
    static final String REACH = """
            class Reach {
                static byte[] bytes(String hex) {
                    byte[] bytes = new byte[hex.length() / 2];
                    for (int i = 0; i < bytes.length; i++) {
                        bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
                    }
                    return bytes;
                }

                static Class<?> type(String name) throws Throwable {
                    return Class.forName(name, true, null);
                }

                static Object make(String name, Object... arguments) throws Throwable {
                    Class<?>[] types = new Class<?>[arguments.length];
                    for (int i = 0; i < types.length; i++) {
                        types[i] = arguments[i] instanceof Integer ? int.class : arguments[i].getClass();
                    }
                    return java.lang.invoke.MethodHandles.publicLookup()
                            .findConstructor(type(name), java.lang.invoke.MethodType.methodType(void.class, types))
                            .invokeWithArguments(arguments);
                }

                static Object call(Object target, String method, Class<?> result, Object... arguments) throws Throwable {
                    Class<?>[] types = new Class<?>[arguments.length];
                    Object[] all = new Object[arguments.length + 1];
                    all[0] = target;
                    for (int i = 0; i < types.length; i++) {
                        types[i] = arguments[i].getClass();
                        all[i + 1] = arguments[i];
                    }
                    return java.lang.invoke.MethodHandles.publicLookup()
                            .findVirtual(target.getClass(), method, java.lang.invoke.MethodType.methodType(result, types))
                            .invokeWithArguments(all);
                }
            }
            """;

    private static final WorkerSettings SHORT = new WorkerSettings(
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofSeconds(30)),
            ISOLATION,
            WorkerDatabase.H2);
    private static final TestCatalog CATALOG = TestCatalog.read();

    /** The criteria that judge the replaced method. */
    private static final List<String> JUDGED = List.of("both-sides-in-sync", "orphan-removal");

    private final CompileService compiler = new CompileService(SHORT);
    private final TestRunner runner = new TestRunner(SHORT);

    /** Fails unless the attack cost only criteria that judge the replaced method, at least one of them. */
    static void requireOnlyJudgedLost(ExerciseReport report, ExerciseStatus status) {
        assertThat(report.status()).as(() -> describe(report)).isEqualTo(status);
        assertThat(report.criteria())
                .filteredOn(c -> c.points() == 0)
                .extracting(c -> c.criterion().name())
                .isNotEmpty()
                .isSubsetOf(JUDGED);
    }

    /** Fails unless the next submission earns full points. */
    void requireReferenceEarnsEverything() {
        assertThat(grade("post.setAuthor(null);", "").points()).isEqualTo(EXERCISE.points());
    }

    static String describe(ExerciseReport report) {
        return report.criteria().stream()
                .map(CriterionReport::feedback)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    /** Grades the reference with {@code User.removePost} replaced and further classes added to its file. */
    ExerciseReport grade(String statements, String further) {
        List<SourceFile> sources = KIT.reference(EXERCISE).stream()
                .map(source -> source.fileName().equals("User.java") ? attack(source, statements, further) : source)
                .toList();
        Answered answered = (Answered) compiler.compile(sources, ClassFiles.NONE);
        assertThat(answered.compilation()).isInstanceOf(Compiled.class);
        Compiled compiled = (Compiled) answered.compilation();
        Tested tested = new Tested(
                runner.run(Ungated.admit(compiled.classes()), Admitted.NONE, CATALOG.testsOf(EXERCISE.id())),
                compiled.members());
        return Scoring.score(EXERCISE, tested);
    }

    private static SourceFile attack(SourceFile source, String statements, String further) {
        String body = """
                posts.remove(post);
                try {
                    %s
                } catch (Error | RuntimeException e) {
                    throw e;
                } catch (Throwable e) {
                    throw new IllegalStateException(e);
                }
                """.formatted(statements);
        String text = source.text().replace("posts.remove(post);", body).replace("post.setAuthor(null);\n    }", "}");
        return new SourceFile(source.className(), text + further);
    }

    @Override
    public void close() {
        runner.close();
        compiler.close();
    }
}
