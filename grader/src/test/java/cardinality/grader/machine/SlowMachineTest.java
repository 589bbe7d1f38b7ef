package cardinality.grader.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cardinality.grader.machine.GraderProcess.Ended;
import cardinality.grader.model.Isolation;
import cardinality.grader.process.Sandboxing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Like {@link FaultyMachineTest}, for tests that take minutes. The workflow enables them with
 * {@code -Dcardinality.faults=true}.
 */
@EnabledIfSystemProperty(named = "cardinality.faults", matches = "true")
class SlowMachineTest {

    private static final String VERSION = "\"version\" : \"[^\"]+\"";

    /** The grader lets workers wait for at most one minute. */
    private static final int PAUSE_SECONDS = 63;

    private static final int HOUR = 3_600;

    @TempDir
    private static Path sound;

    private static Ended undisturbed;

    @TempDir
    private Path folder;

    @BeforeAll
    static void gradeOnASoundMachine() throws Exception {
        undisturbed = some(sound, "process").run();
        assertThat(undisturbed.exitCode()).isZero();
    }

    @Test
    void noWorkerSendsAnything() throws Exception {
        some(folder, "process")
                .javaOptions(FakeJava.option("exec sleep 1000"))
                .run()
                .wasStoppedBecause(
                        "no compiler works on this machine", "it waited for 60 s and used no processor time");
    }

    @Test
    void noWorkerIsEverReady() throws Exception {
        some(folder, "process")
                .javaOptions(FakeJava.option("while :; do :; done"))
                .run()
                .wasStoppedBecause("no compiler works on this machine", "no end after 25 s of processor time");
    }

    @Test
    void workersGetAFewPercentOfACore() throws Exception {
        String throttled =
                "(while kill -STOP $$; do sleep 0.24; kill -CONT $$; sleep 0.01; done) </dev/null >/dev/null 2>&1 &\n"
                        + "exec \"$java\" \"$@\"";
        some(folder, "process").javaOptions(FakeJava.option(throttled)).run().gradedLike(undisturbed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"process", "auto"})
    void thirtyOtherProcessesCompeteForEachCore(String isolation) throws Exception {
        List<Process> others = new ArrayList<>();
        try {
            for (int i = 0; i < 30 * Runtime.getRuntime().availableProcessors(); i++) {
                others.add(new ProcessBuilder("sh", "-c", "while :; do :; done").start());
            }
            likeUndisturbed(some(folder, isolation).run());
        } finally {
            others.forEach(Process::destroyForcibly);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"process", "auto"})
    void theWholeMachineIsPausedThreeTimes(String isolation) throws Exception {
        GraderProcess grader = some(folder, isolation);
        Process process = grader.start();
        for (int i = 0; i < 3; i++) {
            // During warm-up, compilation and tests.
            TimeUnit.SECONDS.sleep(2);
            pause(Stream.concat(Stream.of(process.toHandle()), process.descendants())
                    .toList());
        }
        likeUndisturbed(grader.ended(process));
    }

    @Test
    void workersArePausedButTheControllerIsNot() throws Exception {
        GraderProcess grader = some(folder, "process");
        Process process = grader.start();
        for (int i = 0; i < 2; i++) {
            TimeUnit.SECONDS.sleep(2);
            pause(process.descendants().toList());
        }
        grader.ended(process).gradedLike(undisturbed);
    }

    @Test
    void theDiskIsFull() throws Exception {
        assumeThat(Sandboxing.best()).isInstanceOf(Isolation.Sandbox.class);
        Files.createDirectories(folder.resolve("out"));
        some(folder, "process")
                .under(
                        "bwrap",
                        "--dev-bind",
                        "/",
                        "/",
                        "--size",
                        "20480",
                        "--tmpfs",
                        folder.resolve("out").toString())
                .run()
                .wasStoppedBecause("cannot be written: No space left on device");
    }

    @Test
    void theJavaHasNoCompiler() throws Exception {
        Path home = folder.resolve("jre");
        Process jlink = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jlink").toString(),
                        "--add-modules",
                        "java.se,jdk.zipfs,jdk.unsupported",
                        "--output",
                        home.toString())
                .inheritIO()
                .start();
        assertThat(jlink.waitFor()).isZero();
        some(folder, "process")
                .java(home.resolve("bin/java"))
                .run()
                .wasStoppedBecause("has no compiler (its module jdk.compiler is missing)", "run the grader with a JDK");
    }

    /** The jar itself, which exists once the build has packaged it. */
    @ParameterizedTest
    @ValueSource(strings = {"process", "auto"})
    void theJarIsInAFolderWithAnUmlaut(String isolation) throws Exception {
        Path jar = Path.of("target", "grader.jar");
        assumeThat(jar).exists();
        Path copy = Files.createDirectories(folder.resolve("\u00dcbung 3")).resolve("grader.jar");
        Files.copy(jar, copy);
        Ended ended = some(folder, isolation).classPath(copy.toString()).run();
        assertThat(ended.exitCode()).as(ended.stderr()).isZero();
        // Only a jar knows its version.
        assertThat(ended.grades()).containsPattern(VERSION).doesNotContain("unpackaged");
        assertThat(ended.grades().replace("bwrap", "process").replaceFirst(VERSION, ""))
                .isEqualTo(undisturbed.grades().replaceFirst(VERSION, ""));
    }

    private static void likeUndisturbed(Ended ended) {
        assertThat(ended.exitCode()).as(ended.stderr()).isZero();
        assertThat(ended.grades().replace("bwrap", "process")).isEqualTo(undisturbed.grades());
    }

    private static GraderProcess some(Path folder, String isolation) {
        return new GraderProcess(folder)
                .options("--only", "columns,onetomany", "--isolation", isolation, "--jobs", "1")
                .grades("04-half-done", "09-wrong-owner")
                .patience(HOUR);
    }

    private static void pause(List<ProcessHandle> processes) throws Exception {
        signal("STOP", processes);
        TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        signal("CONT", processes);
    }

    private static void signal(String name, List<ProcessHandle> processes) throws Exception {
        List<String> line = new ArrayList<>(List.of("kill", "-" + name));
        processes.forEach(process -> line.add(String.valueOf(process.pid())));
        new ProcessBuilder(line).redirectErrorStream(true).start().waitFor();
    }
}
