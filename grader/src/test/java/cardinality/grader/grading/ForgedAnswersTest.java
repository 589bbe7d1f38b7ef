package cardinality.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.Isolation;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that writes to the reply stream earns nothing, and the next submission is not affected. */
class ForgedAnswersTest {

    private static final UngatedGrading GRADING = new UngatedGrading();

    private static final int NOTICE = 3;
    private static final int CLAIM = 4;
    private static final int ANSWER = 5;

    /** Messages in the worker's encoding: a test has started, a test has passed, the run is done. */
    private static final String STARTED = "0d00000001";

    private static final String PASSED = "0e000000011500";
    private static final String DONE = "0f00";

    /** The number of requests that a worker may have had before; the current request number is easy to guess. */
    private static final int REQUESTS = 60;

    @AfterAll
    static void close() {
        GRADING.close();
    }

    static Stream<Arguments> forgeries() {
        return Stream.of(
                Arguments.of("a claim", each(number -> frame(CLAIM, number, ""))),
                Arguments.of(
                        "a claim and its answer",
                        each(number -> frame(CLAIM, number, "") + frame(ANSWER, number, "00".repeat(32) + PASSED))),
                Arguments.of("an answer without a claim", each(number -> frame(ANSWER, number, PASSED))),
                Arguments.of("an answer as a notice", each(number -> frame(NOTICE, number, PASSED))),
                Arguments.of("the end of the run as a notice", each(number -> frame(NOTICE, number, DONE))),
                Arguments.of("the start of another test", each(number -> frame(NOTICE, number, STARTED))),
                Arguments.of("answers to requests to come", frame(CLAIM, REQUESTS + 1, "")),
                Arguments.of("a head that swallows the answer", "00000040" + "05" + "0000000000000001"),
                Arguments.of("a frame of 2 GB", "7fffffff" + "05" + "0000000000000001"),
                Arguments.of("noise", "5a".repeat(1_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forgeries")
    void bytesWrittenToTheOpenStreamAreNotAnAnswer(String name, String bytes) {
        ExerciseReport report = GRADING.grade("""
                Object out = Reach.make("java.io.FileOutputStream", java.lang.invoke.MethodHandles.publicLookup()
                        .findStaticGetter(Reach.type("java.io.FileDescriptor"), "out", Reach.type("java.io.FileDescriptor"))
                        .invoke());
                Reach.call(out, "write", void.class, (Object) Reach.bytes("%s"));
                """.formatted(bytes), UngatedGrading.REACH);
        UngatedGrading.requireOnlyJudgedLost(report, ExerciseStatus.CRASHED);
        GRADING.requireReferenceEarnsEverything();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/proc/self/fd/1", "/dev/fd/1", "/dev/stdout", "/proc/self/fd/0", "/proc/self/mem", "/dev/shm/x"
            })
    void theSandboxHasNoPathToTheStreamOrToMemory(String path) {
        assumeTrue(UngatedGrading.ISOLATION instanceof Isolation.Sandbox);
        ExerciseReport report =
                GRADING.grade("Reach.make(\"java.io.FileOutputStream\", \"" + path + "\");", UngatedGrading.REACH);
        UngatedGrading.requireOnlyJudgedLost(report, ExerciseStatus.GRADED);
        assertThat(UngatedGrading.describe(report)).contains("FileNotFoundException");
    }

    private static String each(Forgery forgery) {
        return IntStream.rangeClosed(1, REQUESTS).mapToObj(forgery::of).collect(Collectors.joining());
    }

    /** Returns a frame as hexadecimal digits. */
    private static String frame(int kind, long number, String body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(body.length() / 2);
            out.writeByte(kind);
            out.writeLong(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringBuilder hex = new StringBuilder();
        for (byte b : bytes.toByteArray()) {
            hex.append(String.format("%02x", b));
        }
        return hex.append(body).toString();
    }

    private interface Forgery {
        String of(long number);
    }
}
