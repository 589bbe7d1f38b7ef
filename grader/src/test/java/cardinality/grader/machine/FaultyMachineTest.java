package cardinality.grader.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import cardinality.grader.machine.GraderProcess.Ended;
import cardinality.grader.model.Isolation;
import cardinality.grader.process.Sandboxing;
import cardinality.grader.process.ThisProgram;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A machine fault never costs points: a part of the sample class gets the same results as on a sound machine, byte for
 * byte, or the run stops with one line that states the reason. Tests that take minutes are in {@link SlowMachineTest}.
 */
@EnabledOnOs(OS.LINUX)
class FaultyMachineTest {

    private static final String SAMPLE = "04-half-done";

    /** The unit of {@code ulimit -f} in POSIX. */
    private static final int BLOCK = 512;

    private static final boolean SANDBOX = Sandboxing.best() instanceof Isolation.Sandbox;

    private static final String LIBRARIES =
            Path.of(System.getProperty("java.home"), "lib").toString();

    @TempDir
    private static Path sound;

    private static Ended undisturbed;

    @TempDir
    private Path folder;

    @BeforeAll
    static void gradeOnASoundMachine() throws Exception {
        undisturbed = plain(sound).run();
        assertThat(undisturbed.exitCode()).isZero();
        assertThat(undisturbed.grades()).contains("\"points\" : 11");
    }

    @ParameterizedTest
    @ValueSource(strings = {"process", "bwrap"})
    void theProgramIsInAFolderWithNonAsciiCharacters(String isolation) throws Exception {
        assumeThat(isolation.equals("process") || SANDBOX).isTrue();
        Ended ended = new GraderProcess(folder)
                .classPath(classPathBelow(folder.resolve("\u00dcbung 1 \u4f5c\u696d *%+")))
                .options("--only", "columns", "--isolation", isolation)
                .grades(SAMPLE)
                .run();
        assertThat(ended.exitCode()).as(ended.stderr()).isZero();
        assertThat(ended.grades().replace("bwrap", "process")).isEqualTo(undisturbed.grades());
    }

    @ParameterizedTest
    @CsvSource({
        "exit 1, its process ended with status 1",
        "echo The disk said no >&2; exit 1, its process ended with status 1: The disk said no",
        "exit 0, its process ended with status 0",
        "kill -9 $$, a machine short of memory does that",
        "echo Good morning; exec sleep 60, no compiler works on this machine",
        "exec \"$java\" -XX:NoSuchFlag \"$@\", Unrecognized VM option",
        "exec \"$java\" -Xms99999g \"$@\", no compiler works on this machine",
    })
    void noWorkerBecomesReady(String script, String reason) throws Exception {
        plain(folder)
                .javaOptions(FakeJava.option(script))
                .run()
                .wasStoppedBecause("no compiler works on this machine", reason, "--resume");
        assertThat(Files.size(folder.resolve("out/journal.jsonl"))).isZero();
    }

    @Test
    void workersBecomeReadyAndGiveWrongAnswers() throws Exception {
        plain(folder)
                .javaOptions(FakeJava.option("exec \"$java\" -Dcardinality.database=no.such.Database \"$@\""))
                .run()
                .wasStoppedBecause("no worker for tests works on this machine", "a known pass wrong");
    }

    /**
     * The compiler and the runner each fail at the same point: before they are ready, or in the middle of an answer.
     */
    @ParameterizedTest
    @ValueSource(strings = {"exit 1", "kill -9 $$", "bytes=5", "bytes=2000", "bytes=4000"})
    void theFirstWorkerOfEachKindFails(String script) throws Exception {
        String once = """
                for role; do :; done
                if mkdir "$marker-$role" 2>/dev/null; then
                    %s
                    [ -n "$bytes" ] || exit 1
                    mkfifo "$marker-$role/answers"
                    "$java" "$@" <&0 >"$marker-$role/answers" &
                    head -c "$bytes" <"$marker-$role/answers"
                    kill -9 $!
                    exit 1
                fi
                exec "$java" "$@"
                """.formatted(script);
        plain(folder).javaOptions(FakeJava.option(once)).run().gradedLike(undisturbed);
    }

    @Test
    void theMachineAllowsLessMemoryThanAWorkerNeeds() throws Exception {
        plain(folder)
                .underLimit("ulimit -v 1300000")
                .javaOptions("-Xmx128m", "-XX:CompressedClassSpaceSize=64m", "-XX:ReservedCodeCacheSize=32m")
                .run()
                .wasStoppedBecause("no compiler works on this machine", "Could not allocate compressed class space");
    }

    @Test
    void theDiskIsFullAfterTheFirstResult() throws Exception {
        String[] more = {"01-finished", "09-wrong-owner"};
        long blocks = Files.size(sound.resolve("out/journal.jsonl")) / BLOCK + 1;
        plain(folder)
                .grades(more)
                .underLimit("ulimit -f " + blocks)
                .run()
                .wasStoppedBecause("journal.jsonl cannot be written: File too large", "--resume");
        Ended resumed = plain(folder).grades(more).options("--resume").run();
        assertThat(resumed.exitCode()).isZero();
        assertThat(resumed.stderr()).contains("taken over from an earlier run: 1");
    }

    @Test
    void theDiskIsFullAtTheEnd() throws Exception {
        GraderProcess grader = plain(folder);
        long journal = Files.size(sound.resolve("out/journal.jsonl"));
        long grades = Files.size(sound.resolve("out/grades.json"));
        // The last block of the final output does not fit.
        long blocks = (grades - 1) / BLOCK;
        assertThat(journal).isLessThan(blocks * BLOCK);
        grader.underLimit("ulimit -f " + blocks)
                .run()
                .wasStoppedBecause(
                        "the results in format json cannot be written to", "File too large", "is kept", "--resume");
        assertThat(Files.size(folder.resolve("out/journal.jsonl"))).isPositive();
        Ended resumed = plain(folder).options("--resume").run();
        resumed.gradedLike(undisturbed);
        assertThat(resumed.stderr()).contains("taken over from an earlier run: 1");
    }

    @Test
    void theMachineHasNoProc() throws Exception {
        assumeThat(SANDBOX).isTrue();
        plain(folder)
                // Without /proc, the linker does not find the libraries next to Java by itself.
                .under("bwrap", "--dev-bind", "/", "/", "--tmpfs", "/proc", "--setenv", "LD_LIBRARY_PATH", LIBRARIES)
                .run()
                .wasStoppedBecause("mount /proc");
    }

    @Test
    void theFolderForTemporaryFilesDoesNotExist() throws Exception {
        plain(folder).javaOptions("-Djava.io.tmpdir=/no/such/folder").run().gradedLike(undisturbed);
    }

    @Test
    void justEnoughFilesMayBeOpen() throws Exception {
        plain(folder).underLimit("ulimit -n 256").run().gradedLike(undisturbed);
    }

    @ParameterizedTest
    @ValueSource(ints = {48, 64, 255})
    void tooFewFilesMayBeOpen(int files) throws Exception {
        plain(folder)
                .underLimit("ulimit -n " + files)
                .run()
                .wasStoppedBecause("a process " + files + " open files", "'ulimit -n 256'");
    }

    private static GraderProcess plain(Path folder) {
        return new GraderProcess(folder)
                .options("--only", "columns", "--isolation", "process", "--jobs", "1")
                .grades(SAMPLE);
    }

    /** Returns this program's class path, with the entry that contains the program itself copied to another folder. */
    private static String classPathBelow(Path other) throws IOException {
        Files.createDirectories(other);
        List<String> entries = new ArrayList<>();
        for (String entry : ThisProgram.classPath().split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            Optional<Path> program = Optional.of(path).filter(FaultyMachineTest::holdsTheProgram);
            entries.add(program.isPresent() ? copy(path, other).toString() : entry);
        }
        assertThat(entries).anyMatch(entry -> entry.startsWith(other.toString()));
        return String.join(File.pathSeparator, entries);
    }

    private static boolean holdsTheProgram(Path entry) {
        return Files.exists(entry.resolve("cardinality/grader/Main.class"))
                || String.valueOf(entry.getFileName()).startsWith("grader");
    }

    private static Path copy(Path entry, Path into) throws IOException {
        Path target = into.resolve(entry.getFileName());
        try (Stream<Path> files = Files.walk(entry)) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(entry.relativize(file).toString()));
            }
        }
        return target;
    }
}
