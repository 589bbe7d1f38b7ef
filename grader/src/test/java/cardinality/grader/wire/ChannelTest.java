package cardinality.grader.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.Compilation.DoesNotCompile;
import cardinality.grader.model.CompilerMessage;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.model.SourceFile;
import cardinality.testkit.Evidence;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Fact;
import cardinality.testkit.Feedback;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.drawing.SchemaReport;
import cardinality.testkit.source.MemberLines;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelTest {

    static Stream<Reply> replies() {
        Feedback feedback = new Feedback(
                List.of(new Fact("expected", "ü"), new Fact("but was", "")),
                List.of(new ExecutedStatement("select 1", Kind.SELECT, 7)),
                "User.posts",
                null,
                SampleReplies.EVIDENCE);
        return Stream.of(
                new Reply.TestStarted(3),
                new Reply.TestFinished(0, new Outcome.Passed(), Optional.empty()),
                new Reply.TestFinished(0, new Outcome.Passed(), Optional.of("0f".repeat(32))),
                new Reply.TestFinished(1, new Outcome.NotStarted("TODO 1", Optional.empty()), Optional.empty()),
                new Reply.TestFinished(2, new Outcome.Failed(feedback), Optional.empty()),
                new Reply.RunDone(false),
                new Reply.RunDone(true, Optional.of(SampleReplies.SCHEMA)),
                new Reply.CompilationDone(new DoesNotCompile(List.of(new CompilerMessage("a", 1, "b")))));
    }

    @ParameterizedTest
    @MethodSource("replies")
    void aReplyArrivesAsItWasSent(Reply reply) throws Exception {
        ChannelPair pair = new ChannelPair();
        pair.ask(5, new Request.Compile(List.of(), ClassFiles.NONE));
        pair.sends(5, reply);
        assertThat(pair.controller.receive()).isEqualTo(new Numbered<>(5, reply));
    }

    @Test
    void classesArriveByteForByte() throws Exception {
        ChannelPair pair = new ChannelPair();
        pair.ask(5, new Request.Compile(List.of(), ClassFiles.NONE));
        pair.sends(
                5,
                new Reply.CompilationDone(new Compiled(
                        ClassFiles.of(Map.of("a.B", new byte[] {1, 2}, "a.C", new byte[0])),
                        new MemberLines(Map.of("B.x", 3), Map.of("B", "A.java")))));
        Reply.CompilationDone arrived =
                (Reply.CompilationDone) pair.controller.receive().message();
        Compiled compiled = (Compiled) arrived.compilation();
        assertThat(compiled.classes().get("a.B")).containsExactly(1, 2);
        assertThat(compiled.classes().get("a.C")).isEmpty();
        assertThat(compiled.members().lineOf("B.x")).contains(3);
    }

    @Test
    void requestsArriveAsTheyWereSent() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ControllerChannel out = new ControllerChannel(InputStream.nullInputStream(), bytes);
        Request compile = new Request.Compile(List.of(new SourceFile("a.B", "class B {}")), ClassFiles.NONE);
        Request run = new Request.Run(ClassFiles.NONE, List.of(new GradedMethod("a.b", "T", "m", "x.Y")), true, "seed");
        out.send(1, compile);
        out.send(2, run);
        WorkerChannel in = new WorkerChannel(
                new ByteArrayInputStream(bytes.toByteArray()), OutputStream.nullOutputStream(), List::of);
        assertThat(in.receive()).contains(new Numbered<>(1, compile));
        assertThat(in.receive()).contains(new Numbered<>(2, run));
        assertThat(in.receive()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, Frame.MAX_BODY + 1, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void aFrameOfInvalidLengthIsRefusedBeforeItIsRead(int length) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(length);
        out.write(ChannelPair.bytesOf(new Frame(Frame.Kind.NOTICE, 5, new byte[0])), Integer.BYTES, 1);
        assertThatThrownBy(() -> reading(bytes.toByteArray()).receive()).isInstanceOf(WireException.class);
    }

    @Test
    void aFrameOfAnUnknownKindIsRefused() {
        byte[] bytes = ChannelPair.bytesOf(new Frame(Frame.Kind.NOTICE, 5, new byte[] {Tags.READY}));
        bytes[Integer.BYTES] = (byte) 9;
        assertThatThrownBy(() -> reading(bytes).receive()).isInstanceOf(WireException.class);
    }

    @Test
    void aTruncatedFrameIsNotAReply() {
        byte[] bytes = ChannelPair.bytesOf(new Frame(Frame.Kind.NOTICE, 5, new byte[] {Tags.READY}));
        assertThatThrownBy(() -> reading(Arrays.copyOf(bytes, bytes.length - 1)).receive())
                .isInstanceOf(EOFException.class);
    }

    @Test
    void aMessageWithALengthBeyondItsEndIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeByte(Tags.DOES_NOT_COMPILE);
        out.writeInt(1_000_000_000);
        out.writeInt(0);
        assertThatThrownBy(() -> FrameReader.of(bytes.toByteArray()).answer()).isInstanceOf(WireException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0f", "select 1"})
    void aTraceThatIsNotADigestIsRefused(String trace) {
        byte[] message = message(new Reply.TestFinished(0, new Outcome.Passed(), Optional.of(trace)));
        assertThatThrownBy(() -> FrameReader.of(message).answer()).isInstanceOf(WireException.class);
    }

    static Stream<Reply> beyondTheLimits() {
        SchemaReport.Column column = new SchemaReport.Column("c", "int", false, false, false);
        SchemaReport.ForeignKey key = new SchemaReport.ForeignKey(List.of("c"), "t", List.of("c"));
        return Stream.of(
                        new SchemaReport.Table("t".repeat(301), List.of(), List.of()),
                        new SchemaReport.Table(
                                "t",
                                List.of(new SchemaReport.Column("c".repeat(301), "", true, true, true)),
                                List.of()),
                        new SchemaReport.Table("t", Collections.nCopies(121, column), List.of()),
                        new SchemaReport.Table("t", List.of(), Collections.nCopies(41, key)))
                .map(table -> new Reply.RunDone(false, Optional.of(new SchemaReport(List.of(table)))));
    }

    @ParameterizedTest
    @MethodSource("beyondTheLimits")
    void aSchemaBeyondItsLimitsIsRefused(Reply reply) {
        assertThatThrownBy(() -> FrameReader.of(message(reply)).answer()).isInstanceOf(WireException.class);
    }

    @Test
    void aRunOfAStatementThatWasNotSentIsRefused() {
        Feedback feedback = new Feedback(
                List.of(new Fact("expected", "one")),
                List.of(new ExecutedStatement("select 1", Kind.SELECT, 7)),
                null,
                null,
                new Evidence(List.of(new Evidence.Run(1, 1, Optional.empty())), 0, OptionalInt.empty(), List.of()));
        byte[] message = message(new Reply.TestFinished(2, new Outcome.Failed(feedback), Optional.empty()));
        assertThatThrownBy(() -> FrameReader.of(message).answer()).isInstanceOf(WireException.class);
    }

    @Test
    void bytesAfterAMessageAreRefused() {
        assertThatThrownBy(() -> FrameReader.of(new byte[] {Tags.READY, 0}).notice())
                .isInstanceOf(WireException.class);
    }

    @Test
    void anyBytesGiveAMessageOrAnIoException() throws IOException {
        Random random = new Random(20_26);
        List<byte[]> seeds = replies().map(ChannelTest::message).toList();
        int refused = 0;
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = seeds.get(random.nextInt(seeds.size())).clone();
            for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(FrameReader.of(bytes).answer()).isNotNull();
            } catch (WireException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(1_000);
    }

    private static byte[] message(Reply reply) {
        try {
            return FrameWriter.bytesOf(reply);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ControllerChannel reading(byte[] bytes) {
        return new ControllerChannel(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
    }
}
