package cardinality.grader.wire;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.Compilation.DoesNotCompile;
import cardinality.grader.model.CompilerMessage;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.Fact;
import cardinality.testkit.Feedback;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.source.MemberLines;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The controller either accepts any bytes of a worker as a reply or refuses them; nothing else happens. */
class ReplyFuzzTest {

    static Stream<byte[]> honest() {
        Feedback feedback = new Feedback(
                List.of(new Fact("expected", "one")),
                List.of(new ExecutedStatement("select 1", ExecutedStatement.Kind.SELECT, 2)),
                "User.posts",
                "NO_ORPHAN",
                SampleReplies.EVIDENCE);
        return Stream.of(
                        new Reply.Ready(),
                        new Reply.RunDone(false),
                        new Reply.RunDone(true, Optional.of(SampleReplies.SCHEMA)),
                        new Reply.TestStarted(3),
                        new Reply.TestFinished(3, new Outcome.Passed(), Optional.of("0".repeat(64))),
                        new Reply.TestFinished(
                                4, new Outcome.NotStarted("User.posts", Optional.empty()), Optional.empty()),
                        new Reply.TestFinished(5, new Outcome.Failed(feedback), Optional.empty()),
                        new Reply.CompilationDone(new DoesNotCompile(List.of(new CompilerMessage("A.java", 1, "no")))),
                        new Reply.CompilationDone(new Compiled(
                                ClassFiles.of(Map.of("a.A", new byte[] {1})),
                                new MemberLines(Map.of("A.a", 2), Map.of("A", "A.java")))))
                .map(ReplyFuzzTest::bytesOf);
    }

    @MethodSource("honest")
    @FuzzTest(maxDuration = "60s")
    void anyClaimedBytesAreAReplyOrAreRefused(byte[] bytes) {
        try {
            assertThat(FrameReader.of(bytes).answer()).isNotNull();
        } catch (IOException e) {
            // Refused or truncated: the only two permitted endings.
        }
    }

    @MethodSource("frames")
    @FuzzTest(maxDuration = "60s")
    void anyBytesInTheStreamAreANoticeOrAreRefused(byte[] bytes) {
        ControllerChannel channel =
                new ControllerChannel(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
        try {
            assertThat(channel.receive().message()).isInstanceOf(Reply.Notice.class);
        } catch (IOException e) {
            // Refused or truncated: without a challenge there is no answer.
        }
    }

    static Stream<byte[]> frames() {
        return honest().flatMap(message ->
                Stream.of(Frame.Kind.values()).map(kind -> ChannelPair.bytesOf(new Frame(kind, 0, message))));
    }

    private static byte[] bytesOf(Reply reply) {
        try {
            return FrameWriter.bytesOf(reply);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
