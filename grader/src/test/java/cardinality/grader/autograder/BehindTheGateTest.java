package cardinality.grader.autograder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cardinality.grader.compile.Compilation.Compiled;
import cardinality.grader.compile.SourceFile;
import cardinality.grader.gate.Ungated;
import cardinality.grader.kit.Kit;
import cardinality.grader.rubric.TestCatalog;
import cardinality.grader.run.CompileService;
import cardinality.grader.run.CompileService.Result.Answered;
import cardinality.grader.run.Isolation;
import cardinality.grader.run.Limits;
import cardinality.grader.run.Sandboxing;
import cardinality.grader.run.TestRunner;
import cardinality.grader.run.WorkerDatabase;
import cardinality.grader.run.WorkerSettings;
import cardinality.grader.score.CriterionReport;
import cardinality.grader.score.ExerciseOutcome.Tested;
import cardinality.grader.score.ExerciseReport;
import cardinality.grader.score.ExerciseStatus;
import cardinality.grader.score.Scoring;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds, and what does not, if the gate lets everything through. No submission gets as far as this. */
class BehindTheGateTest {

    private static final Isolation ISOLATION = Sandboxing.best();
    private static final WorkerSettings SHORT = new WorkerSettings(
            new Limits(Duration.ofSeconds(2), Duration.ofSeconds(60), Duration.ofSeconds(30)),
            ISOLATION,
            WorkerDatabase.H2);
    private static final Kit KIT = Kit.load();
    private static final ExerciseRubric EXERCISE =
            KIT.rubric().exercise("onetomany").orElseThrow();
    private static final TestCatalog CATALOG = TestCatalog.read();
    private static final CompileService COMPILER = new CompileService(SHORT);
    private static final TestRunner RUNNER = new TestRunner(SHORT);

    /** What is judged by the method that is replaced. */
    private static final List<String> JUDGED = List.of("both-sides-in-sync", "orphan-removal");

    /** A way past the loader of student classes: the one of Java itself, asked for by name, and handles in place of names. */
    private static final String REACH = """
            class Reach {
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

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        RUNNER.close();
        COMPILER.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "new java.io.File(\"x\").delete()",
                "new java.io.FileOutputStream(java.io.FileDescriptor.out).write(1)",
                "java.nio.file.Files.readString(java.nio.file.Path.of(\"/etc/passwd\"))",
                "new java.net.Socket(\"localhost\", 80).close()",
                "new Thread(() -> {}).start()",
                "java.util.concurrent.Executors.newCachedThreadPool()",
                "new ProcessBuilder(\"sh\").start()",
                "Runtime.getRuntime().halt(0)",
                "java.sql.DriverManager.getConnection(\"jdbc:h2:mem:x\")",
                "new java.io.ObjectInputStream(null).readObject()",
                "getClass().getDeclaredFields()[0].setAccessible(true)",
                "getClass().getClassLoader().getParent()",
                "Thread.currentThread().getContextClassLoader()",
                "StackWalker.getInstance().getCallerClass()",
                "new Throwable().getStackTrace()[0].getClassName()",
                "java.util.TimeZone.class.getClass().getModule().getName()"
            })
    void theLoaderOfStudentClassesHasNoSuchClass(String statement) {
        ExerciseReport report = grade("if (true) { " + statement + "; }", "");
        requireOnlyJudgedLost(report, ExerciseStatus.GRADED);
        assertThat(told(report)).contains("NoClassDefFoundError");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.h2.tools.Server",
                "org.junit.jupiter.api.Assumptions",
                "cardinality.testkit.NotStarted",
                "cardinality.grader.worker.WorkerMain",
                "cardinality.grader.verification.onetomany.HelperVerification"
            })
    void namesOfTheGradersOwnClassesMeanNothingToThisLoader(String name) {
        ExerciseReport report = grade("Class.forName(\"" + name + "\");", "");
        requireOnlyJudgedLost(report, ExerciseStatus.GRADED);
        assertThat(told(report)).contains("ClassNotFoundException");
    }

    @Test
    void anExitIsNotStoppedAndCostsWhatIsJudgedByIt() {
        requireOnlyJudgedLost(grade("System.exit(0);", ""), ExerciseStatus.CRASHED);
        requireReferenceEarnsEverything();
    }

    @Test
    void classesOfJavaItselfAreNotKeptFromHandles() {
        ExerciseReport report =
                grade("throw new IllegalStateException(\"\" + Reach.make(\"java.io.File\", \"x\"));", REACH);
        assertThat(told(report)).contains("IllegalStateException: x");
    }

    @Test
    void whatIsWrittenAmongTheAnswersIsNoAnswer() {
        ExerciseReport report = grade("""
                Object out = Reach.make("java.io.FileOutputStream", java.lang.invoke.MethodHandles.publicLookup()
                        .findStaticGetter(Reach.type("java.io.FileDescriptor"), "out", Reach.type("java.io.FileDescriptor"))
                        .invoke());
                Reach.call(out, "write", void.class, (Object) new byte[100]);
                """, REACH);
        requireOnlyJudgedLost(report, ExerciseStatus.CRASHED);
        requireReferenceEarnsEverything();
    }

    @Test
    void settingsThatWereChangedAreGoneForTheNextSubmission() {
        ExerciseReport report = grade("System.setProperty(\"forged\", \"yes\"); post.setAuthor(null);", "");
        assertThat(report.points()).isEqualTo(EXERCISE.points());
        assertThat(told(grade("throw new IllegalStateException(System.getProperty(\"forged\"));", "")))
                .contains("IllegalStateException")
                .doesNotContain("yes");
    }

    @Test
    void objectsAreNotReadFromBytes() {
        ExerciseReport report = grade(
                """
                byte[] date = java.util.HexFormat.of().parseHex("aced00057372000e6a6176612e7574696c2e44617465"
                        + "686a81014b5974190300007870770800000000000000007 8".replace(" ", ""));
                Object in = Reach.make("java.io.ByteArrayInputStream", (Object) date);
                Object objects = java.lang.invoke.MethodHandles.publicLookup()
                        .findConstructor(
                                Reach.type("java.io.ObjectInputStream"),
                                java.lang.invoke.MethodType.methodType(void.class, Reach.type("java.io.InputStream")))
                        .invokeWithArguments(in);
                throw new IllegalStateException("read " + Reach.call(objects, "readObject", Object.class));
                """.replace("java.util.HexFormat.of().parseHex(", "Reach.bytes("), REACH.replace("class Reach {", """
                        class Reach {
                            static byte[] bytes(String hex) {
                                byte[] bytes = new byte[hex.length() / 2];
                                for (int i = 0; i < bytes.length; i++) {
                                    bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
                                }
                                return bytes;
                            }
                        """));
        requireOnlyJudgedLost(report, ExerciseStatus.GRADED);
        assertThat(told(report)).contains("filter status: REJECTED");
    }

    @Test
    void filesOfTheMachineAreNotThereInTheSandbox() throws IOException {
        assumeTrue(ISOLATION instanceof Isolation.Sandbox);
        Path secret = Files.writeString(folder.resolve("secret.txt"), "x");
        ExerciseReport report = grade(
                "throw new IllegalStateException(\"secret \" + Reach.call(Reach.make(\"java.io.File\", \"" + secret
                        + "\"), \"exists\", boolean.class));",
                REACH);
        assertThat(told(report)).contains("secret false");
    }

    @Test
    void whatIsWrittenInTheSandboxIsNotThereOutside() {
        assumeTrue(ISOLATION instanceof Isolation.Sandbox);
        Path forged = Path.of("/tmp", "forged-" + ProcessHandle.current().pid());
        ExerciseReport report =
                grade("Reach.make(\"java.io.FileOutputStream\", \"" + forged + "\"); post.setAuthor(null);", REACH);
        assertThat(report.points()).isEqualTo(EXERCISE.points());
        assertThat(forged).doesNotExist();
    }

    @Test
    void theProgramItselfCannotBeWrittenInTheSandbox() {
        assumeTrue(ISOLATION instanceof Isolation.Sandbox);
        ExerciseReport report = grade(
                "Reach.make(\"java.io.FileOutputStream\", System.getProperty(\"java.home\") + \"/forged\");", REACH);
        assertThat(told(report)).contains("Read-only file system");
    }

    @Test
    void otherProcessesAreNotSeenInTheSandbox() {
        assumeTrue(ISOLATION instanceof Isolation.Sandbox);
        ExerciseReport report = grade(
                "throw new IllegalStateException(\"grader \" + Reach.call(Reach.make(\"java.io.File\", \"/proc/"
                        + ProcessHandle.current().pid() + "/mem\"), \"exists\", boolean.class));",
                REACH);
        assertThat(told(report)).contains("grader false");
    }

    @Test
    void nothingIsReachedOverTheNetworkFromTheSandbox() throws IOException {
        assumeTrue(ISOLATION instanceof Isolation.Sandbox);
        try (ServerSocket server = new ServerSocket(0)) {
            ExerciseReport report =
                    grade("Reach.make(\"java.net.Socket\", \"127.0.0.1\", " + server.getLocalPort() + ");", REACH);
            requireOnlyJudgedLost(report, ExerciseStatus.GRADED);
            assertThat(told(report)).contains("Connect");
            server.setSoTimeout(1);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(server::accept))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    private static void requireOnlyJudgedLost(ExerciseReport report, ExerciseStatus status) {
        assertThat(report.status()).as(() -> told(report)).isEqualTo(status);
        assertThat(report.criteria())
                .filteredOn(c -> c.points() == 0)
                .extracting(c -> c.criterion().name())
                .isNotEmpty()
                .isSubsetOf(JUDGED);
    }

    private static void requireReferenceEarnsEverything() {
        assertThat(grade("post.setAuthor(null);", "").points()).isEqualTo(EXERCISE.points());
    }

    private static String told(ExerciseReport report) {
        return report.criteria().stream()
                .map(CriterionReport::feedback)
                .map(String::valueOf)
                .collect(Collectors.joining("\n"));
    }

    /** Grades the reference with {@code User.removePost} replaced, and further classes added to its file. */
    private static ExerciseReport grade(String statements, String further) {
        List<SourceFile> sources = KIT.reference(EXERCISE).stream()
                .map(source -> source.fileName().equals("User.java") ? attack(source, statements, further) : source)
                .toList();
        Answered answered = (Answered) COMPILER.compile(sources, Map.of());
        assertThat(answered.compilation()).isInstanceOf(Compiled.class);
        Compiled compiled = (Compiled) answered.compilation();
        Tested tested = new Tested(
                RUNNER.run(Ungated.admit(compiled.classes()), Map.of(), CATALOG.testsOf(EXERCISE.id())),
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
}
