package cardinality.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.Isolation;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The protection that remains if the gate admits everything. No submission gets this far. */
class BehindTheGateTest {

    private static final UngatedGrading GRADING = new UngatedGrading();

    @TempDir
    Path folder;

    @AfterAll
    static void close() {
        GRADING.close();
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
    void theStudentClassLoaderDoesNotFindTheClass(String statement) {
        ExerciseReport report = GRADING.grade("if (true) { " + statement + "; }", "");
        UngatedGrading.requireOnlyJudgedLost(report, ExerciseStatus.GRADED);
        assertThat(UngatedGrading.describe(report)).contains("NoClassDefFoundError");
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
    void theStudentClassLoaderDoesNotFindTheGradersClasses(String name) {
        ExerciseReport report = GRADING.grade("Class.forName(\"" + name + "\");", "");
        UngatedGrading.requireOnlyJudgedLost(report, ExerciseStatus.GRADED);
        assertThat(UngatedGrading.describe(report)).contains("ClassNotFoundException");
    }

    @Test
    void anExitIsNotPreventedAndCostsTheCriteriaThatJudgeIt() {
        UngatedGrading.requireOnlyJudgedLost(GRADING.grade("System.exit(0);", ""), ExerciseStatus.CRASHED);
        GRADING.requireReferenceEarnsEverything();
    }

    @Test
    void methodHandlesCanAccessClassesOfJavaItself() {
        ExerciseReport report = GRADING.grade(
                "throw new IllegalStateException(\"\" + Reach.make(\"java.io.File\", \"x\"));", UngatedGrading.REACH);
        assertThat(UngatedGrading.describe(report)).contains("IllegalStateException: x");
    }

    @Test
    void bytesWrittenToTheReplyStreamAreNotAnAnswer() {
        ExerciseReport report = GRADING.grade("""
                Object out = Reach.make("java.io.FileOutputStream", java.lang.invoke.MethodHandles.publicLookup()
                        .findStaticGetter(Reach.type("java.io.FileDescriptor"), "out", Reach.type("java.io.FileDescriptor"))
                        .invoke());
                Reach.call(out, "write", void.class, (Object) new byte[100]);
                """, UngatedGrading.REACH);
        UngatedGrading.requireOnlyJudgedLost(report, ExerciseStatus.CRASHED);
        GRADING.requireReferenceEarnsEverything();
    }

    @Test
    void changedSettingsDoNotAffectTheNextSubmission() {
        ExerciseReport report = GRADING.grade("System.setProperty(\"forged\", \"yes\"); post.setAuthor(null);", "");
        assertThat(report.points()).isEqualTo(UngatedGrading.EXERCISE.points());
        assertThat(UngatedGrading.describe(
                        GRADING.grade("throw new IllegalStateException(System.getProperty(\"forged\"));", "")))
                .contains("IllegalStateException")
                .doesNotContain("yes");
    }

    @Test
    void objectsAreNotDeserialised() {
        ExerciseReport report =
                GRADING.grade("""
                byte[] date = java.util.HexFormat.of().parseHex("aced00057372000e6a6176612e7574696c2e44617465"
                        + "686a81014b5974190300007870770800000000000000007 8".replace(" ", ""));
                Object in = Reach.make("java.io.ByteArrayInputStream", (Object) date);
                Object objects = java.lang.invoke.MethodHandles.publicLookup()
                        .findConstructor(
                                Reach.type("java.io.ObjectInputStream"),
                                java.lang.invoke.MethodType.methodType(void.class, Reach.type("java.io.InputStream")))
                        .invokeWithArguments(in);
                throw new IllegalStateException("read " + Reach.call(objects, "readObject", Object.class));
                """.replace("java.util.HexFormat.of().parseHex(", "Reach.bytes("), UngatedGrading.REACH);
        UngatedGrading.requireOnlyJudgedLost(report, ExerciseStatus.GRADED);
        assertThat(UngatedGrading.describe(report)).contains("filter status: REJECTED");
    }

    @Test
    void theSandboxDoesNotContainFilesOfTheMachine() throws IOException {
        assumeTrue(UngatedGrading.ISOLATION instanceof Isolation.Sandbox);
        Path secret = Files.writeString(folder.resolve("secret.txt"), "x");
        ExerciseReport report = GRADING.grade(
                "throw new IllegalStateException(\"secret \" + Reach.call(Reach.make(\"java.io.File\", \"" + secret
                        + "\"), \"exists\", boolean.class));",
                UngatedGrading.REACH);
        assertThat(UngatedGrading.describe(report)).contains("secret false");
    }

    @Test
    void filesWrittenInTheSandboxDoNotExistOutside() {
        assumeTrue(UngatedGrading.ISOLATION instanceof Isolation.Sandbox);
        Path forged = Path.of("/tmp", "forged-" + ProcessHandle.current().pid());
        ExerciseReport report = GRADING.grade(
                "Reach.make(\"java.io.FileOutputStream\", \"" + forged + "\"); post.setAuthor(null);",
                UngatedGrading.REACH);
        assertThat(report.points()).isEqualTo(UngatedGrading.EXERCISE.points());
        assertThat(forged).doesNotExist();
    }

    @Test
    void theProgramIsReadOnlyInTheSandbox() {
        assumeTrue(UngatedGrading.ISOLATION instanceof Isolation.Sandbox);
        ExerciseReport report = GRADING.grade(
                "Reach.make(\"java.io.FileOutputStream\", System.getProperty(\"java.home\") + \"/forged\");",
                UngatedGrading.REACH);
        assertThat(UngatedGrading.describe(report)).contains("Read-only file system");
    }

    @Test
    void otherProcessesAreInvisibleInTheSandbox() {
        assumeTrue(UngatedGrading.ISOLATION instanceof Isolation.Sandbox);
        ExerciseReport report = GRADING.grade(
                "throw new IllegalStateException(\"grader \" + Reach.call(Reach.make(\"java.io.File\", \"/proc/"
                        + ProcessHandle.current().pid() + "/mem\"), \"exists\", boolean.class));",
                UngatedGrading.REACH);
        assertThat(UngatedGrading.describe(report)).contains("grader false");
    }

    @Test
    void theSandboxHasNoNetwork() throws IOException {
        assumeTrue(UngatedGrading.ISOLATION instanceof Isolation.Sandbox);
        try (ServerSocket server = new ServerSocket(0)) {
            ExerciseReport report = GRADING.grade(
                    "Reach.make(\"java.net.Socket\", \"127.0.0.1\", " + server.getLocalPort() + ");",
                    UngatedGrading.REACH);
            UngatedGrading.requireOnlyJudgedLost(report, ExerciseStatus.GRADED);
            assertThat(UngatedGrading.describe(report)).contains("Connect");
            server.setSoTimeout(1);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(server::accept))
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }
}
