package cardinality.grader.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.wire.Frame.Kind;
import cardinality.testkit.Observation.Outcome;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Code that can write to the reply stream still cannot answer. */
@Timeout(60)
class ForgedAnswerTest {

    private static final Request RUN =
            new Request.Run(ClassFiles.NONE, List.of(new GradedMethod("a.b", "T", "m", "x.Y")), false, "");
    private static final Reply.Answer PASSED = new Reply.TestFinished(0, new Outcome.Passed(), Optional.empty());

    private final ChannelPair pair;

    ForgedAnswerTest() throws IOException {
        pair = new ChannelPair();
    }

    @Test
    void anAnswerOfTheWorkerIsAccepted() throws Exception {
        pair.ask(1, RUN);
        pair.sends(1, PASSED);
        assertThat(pair.controller.receive()).isEqualTo(new Numbered<Reply>(1, PASSED));
    }

    static Stream<Frame> forgeries() throws IOException {
        byte[] message = FrameWriter.bytesOf(PASSED);
        return Stream.of(
                new Frame(Kind.ANSWER, 1, message),
                new Frame(Kind.ANSWER, 1, Seal.concat(new byte[Seal.BYTES], message)),
                new Frame(Kind.NOTICE, 1, message),
                new Frame(Kind.NOTICE, 1, FrameWriter.bytesOf(new Reply.RunDone(false))),
                new Frame(Kind.CLAIM, 2, new byte[0]),
                new Frame(Kind.CLAIM, 0, new byte[0]),
                new Frame(Kind.CLAIM, 1, message),
                new Frame(Kind.REQUEST, 1, message),
                new Frame(Kind.CHALLENGE, 1, new byte[Seal.BYTES]));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void aFrameWithoutProofIsRefused(Frame forged) throws Exception {
        pair.ask(1, RUN);
        pair.intruder.write(ChannelPair.bytesOf(forged));
        assertThatThrownBy(pair.controller::receive).isInstanceOf(WireException.class);
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void aFrameBetweenTheWorkersClaimAndItsAnswerIsRefused(Frame forged) throws Exception {
        pair.ask(1, RUN);
        pair.intruder.write(ChannelPair.bytesOf(new Frame(Kind.CLAIM, 1, new byte[0])));
        pair.intruder.write(ChannelPair.bytesOf(forged));
        assertThatThrownBy(pair.controller::receive).isInstanceOf(WireException.class);
    }

    @Test
    void aClaimThatTheWorkerDidNotMakeEndsTheWorker() throws Exception {
        pair.ask(1, RUN);
        pair.intruder.write(ChannelPair.bytesOf(new Frame(Kind.CLAIM, 1, new byte[0])));
        pair.intruder.write(ChannelPair.bytesOf(new Frame(Kind.CLAIM, 1, new byte[0])));
        assertThatThrownBy(pair.controller::receive).isInstanceOf(WireException.class);
        assertThat(pair.workerRefused.get()).isInstanceOf(WireException.class);
    }

    @Test
    void anAcceptedAnswerCannotBeSentAgain() throws Exception {
        pair.ask(1, RUN);
        Thread sent = pair.sends(1, PASSED);
        pair.controller.receive();
        sent.join();
        pair.intruder.write(pair.sentByWorker.toByteArray());
        assertThatThrownBy(pair.controller::receive).isInstanceOf(WireException.class);
    }

    @Test
    void anAnswerToAFutureRequestIsRefused() throws Exception {
        pair.ask(1, RUN);
        pair.sends(1, PASSED);
        pair.controller.receive();
        pair.sends(2, PASSED);
        assertThatThrownBy(pair.controller::receive).isInstanceOf(WireException.class);
    }

    @Test
    void aFrameThatSwallowsTheAnswerOfTheWorkerIsRefused() throws Exception {
        pair.ask(1, RUN);
        byte[] claim = ChannelPair.bytesOf(new Frame(Kind.CLAIM, 1, new byte[0]));
        // The header of an answer whose body would be the next data of the worker.
        byte[] head = ChannelPair.bytesOf(new Frame(Kind.ANSWER, 1, new byte[claim.length]));
        pair.intruder.write(claim);
        pair.intruder.write(Arrays.copyOf(head, head.length - claim.length));
        pair.sends(1, PASSED);
        assertThatThrownBy(pair.controller::receive).isInstanceOf(WireException.class);
    }

    @Test
    void aHeaderOutOfTurnIsRefusedBeforeItsBodyArrives() throws Exception {
        pair.ask(1, RUN);
        byte[] answer = ChannelPair.bytesOf(new Frame(Kind.ANSWER, 1, new byte[1_000]));
        pair.intruder.write(answer, 0, answer.length - 1_000);
        assertThatThrownBy(pair.controller::receive).isInstanceOf(WireException.class);
    }

    @Test
    void aSealIsValidOnlyForItsMessageItsRequestAndItsChallenge() throws Exception {
        byte[] message = FrameWriter.bytesOf(PASSED);
        byte[] one = new byte[Seal.BYTES];
        byte[] other = new byte[Seal.BYTES];
        other[7] = 1;
        Seal seal = new Seal();
        byte[] sealed = seal.on(message, one, one, 1);
        assertThat(seal.open(sealed, one, one, 1).length()).isEqualTo(message.length);
        byte[] changed = sealed.clone();
        changed[changed.length - 1] ^= 1;
        assertThatThrownBy(() -> seal.open(changed, one, one, 1)).isInstanceOf(WireException.class);
        assertThatThrownBy(() -> seal.open(sealed, other, one, 1)).isInstanceOf(WireException.class);
        assertThatThrownBy(() -> seal.open(sealed, one, other, 1)).isInstanceOf(WireException.class);
        assertThatThrownBy(() -> seal.open(sealed, one, one, 2)).isInstanceOf(WireException.class);
        assertThatThrownBy(() -> seal.open(new byte[Seal.BYTES - 1], one, one, 1))
                .isInstanceOf(WireException.class);
    }
}
