package cardinality.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.catalog.TestCatalog;
import cardinality.grader.gate.Admitted;
import cardinality.grader.gate.Ungated;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.Compilation.TooLarge;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.TestResult;
import cardinality.grader.process.CompileService;
import cardinality.grader.process.CompileService.Result;
import cardinality.grader.process.CompileService.Result.Answered;
import cardinality.grader.process.Limits;
import cardinality.grader.process.Sandboxing;
import cardinality.grader.process.TestRunner;
import cardinality.grader.process.WorkerDatabase;
import cardinality.grader.process.WorkerSettings;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.rubric.ExerciseRubric;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The cost of a submission's own classes is charged to the submission, wherever it occurs: during class loading,
 * between two tests, by waiting, or a little in each test. It is never a grader error. Most of these submissions would
 * not pass the gate.
 */
class CostlyWorkTest {

    private static final String USER = "cardinality.onetomany.User";

    private static final WorkerSettings SHORT = new WorkerSettings(
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(60)),
            Sandboxing.best(),
            WorkerDatabase.H2);
    /** For sources whose class files are of interest. */
    private static final Limits PATIENT =
            new Limits(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60));

    private static final Kit KIT = Kit.load();
    private static final ExerciseRubric EXERCISE =
            KIT.rubric().exercise("onetomany").orElseThrow();
    private static final List<GradedMethod> TESTS = TestCatalog.read().testsOf(EXERCISE.id());
    private static final CompileService COMPILER =
            new CompileService(new WorkerSettings(PATIENT, SHORT.isolation(), WorkerDatabase.H2));
    private static final TestRunner RUNNER = new TestRunner(SHORT);

    @AfterAll
    static void close() {
        RUNNER.close();
        COMPILER.close();
    }

    @AfterEach
    void theNextSubmissionEarnsEverything() {
        assertThat(run(reference(UnaryOperator.identity())).values())
                .allSatisfy(result -> assertThat(result).isEqualTo(new TestResult.Observed(new Outcome.Passed())));
    }

    /** An interface that inherits each method through a number of paths that doubles with each level. */
    @Test
    void superTypesThatTakeLongToWalk() {
        StringBuilder floors = new StringBuilder("interface A0 { default int m() { return 0; } }\n");
        floors.append("interface B0 { default int n() { return 0; } }\n");
        for (int i = 1; i <= 40; i++) {
            floors.append("interface A%1$d extends A%2$d, B%2$d {}\ninterface B%1$d extends A%2$d, B%2$d {}\n"
                    .formatted(i, i - 1));
        }
        List<SourceFile> sources =
                sources(text -> text.replace("public class User ", floors + "public class User implements A40, B40 "));
        try (CompileService compiler = new CompileService(SHORT)) {
            assertThat(compiler.compile(sources, ClassFiles.NONE))
                    .isEqualTo(new Result.TimedOut("no end after 2 s of processor time"));
        }
    }

    /**
     * More than a million calls, which the structure rules read before their first test starts. The grader's compiler
     * never returns such classes.
     */
    @Test
    void classFilesThatTakeLongToRead() {
        ClassFiles classes = reference(UnaryOperator.identity());
        byte[] user = Objects.requireNonNull(classes.get(USER));
        Map<GradedMethod, TestResult> results =
                run(classes.plus(ClassFiles.of(Map.of(USER, LargeClasses.withCalls(user, 60, 20_000)))));
        assertThat(results.entrySet())
                .filteredOn(result -> result.getKey().className().endsWith("StructureVerification"))
                .isNotEmpty()
                .allSatisfy(result -> assertThat(describe(result.getValue())).startsWith("before a test began: "));
        assertThat(results.values()).contains(new TestResult.Observed(new Outcome.Passed()));
    }

    /** The controller does not get to read them either. */
    @Test
    void sourcesThatCompileToLargeClassFiles() {
        String method = "void m() { Object x = null; " + "x = String.valueOf(x);".repeat(5_000) + " }\n";
        StringBuilder methods = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            methods.append(method.replace("m()", "m" + i + "()"));
        }
        List<SourceFile> sources = sources(
                text -> text.replace("public User(String username) {", methods + "public User(String username) {"));
        assertThat(COMPILER.compile(sources, ClassFiles.NONE))
                .isInstanceOfSatisfying(Answered.class, answered -> assertThat(answered.compilation())
                        .isInstanceOf(TooLarge.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "synchronized (this) { try { wait(); } catch (InterruptedException e) { } }",
                "synchronized (this) { while (posts != null) { try { wait(100); } catch (InterruptedException e) { } } }",
            })
    void aMethodThatWaitsForEver(String waiting) {
        Map<GradedMethod, TestResult> results =
                run(reference(text -> text.replace("posts.remove(post);", waiting + " posts.remove(post);")));
        assertThat(results.values())
                .anySatisfy(result -> assertThat(result)
                        .isEqualTo(new TestResult.TimedOut(
                                "no end: it waited for 2 s and used no processor time", List.of("User.removePost"))))
                .contains(new TestResult.Observed(new Outcome.Passed()));
    }

    @Test
    void aRequestThatIsTooLargeForAWorkerIsNotSent() {
        ClassFiles huge = ClassFiles.of(
                Map.of("cardinality.onetomany.Huge", LargeClasses.withText("cardinality.onetomany.Huge", 5_000_000)));
        assertThat(run(reference(UnaryOperator.identity()).plus(huge)).values()).allSatisfy(result -> assertThat(result)
                .isInstanceOfSatisfying(TestResult.Crashed.class, crashed -> assertThat(crashed.detail())
                        .startsWith(
                                "the request is larger than a worker accepts: a frame of the kind REQUEST with 50")));
    }

    @Test
    void sourcesThatAreTooLargeForACompilerAreNotSent() {
        SourceFile huge = new SourceFile("cardinality.onetomany.Huge", "/*" + " ".repeat(17 << 20) + "*/");
        assertThat(COMPILER.compile(List.of(huge), ClassFiles.NONE)).isInstanceOf(Result.Crashed.class);
    }

    /** Each test stays below its deadline, but all of them together would take a minute. */
    @Test
    void aLittleInEachTest() {
        // A fifth to half a second of processor time: all tests together need more than 10 s, and none needs 2 s.
        String burn =
                "public User(String username) { long x = 0; for (long i = 0; i < 1_000_000_000L; i++) { x ^= i; }\n";
        Map<GradedMethod, TestResult> results =
                run(reference(text -> text.replace("public User(String username) {", burn)));
        assertThat(results.values())
                .contains(new TestResult.Observed(new Outcome.Passed()))
                .contains(new TestResult.TimedOut(
                        "no end: all tests of an exercise together may take 10 s of processor time,"
                                + " and wait for 10 s"))
                .filteredOn(result -> !(result instanceof TestResult.Observed))
                .allSatisfy(result ->
                        assertThat(result).isInstanceOfAny(TestResult.TimedOut.class, TestResult.NotRun.class));
    }

    private static String describe(TestResult result) {
        if (result instanceof TestResult.TimedOut timedOut) {
            return timedOut.detail();
        }
        return result instanceof TestResult.Crashed crashed ? crashed.detail() : result.toString();
    }

    private static Map<GradedMethod, TestResult> run(ClassFiles classes) {
        return RUNNER.run(Ungated.admit(classes), Admitted.NONE, TESTS).byTest();
    }

    /** Compiles the reference after a change of each source. */
    private static ClassFiles reference(UnaryOperator<String> change) {
        Answered answered = (Answered) COMPILER.compile(sources(change), ClassFiles.NONE);
        assertThat(answered.compilation()).isInstanceOf(Compiled.class);
        return ((Compiled) answered.compilation()).classes();
    }

    private static List<SourceFile> sources(UnaryOperator<String> change) {
        return KIT.reference(EXERCISE).stream()
                .map(source -> new SourceFile(source.className(), change.apply(source.text())))
                .toList();
    }
}
