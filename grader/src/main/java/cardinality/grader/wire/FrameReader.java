package cardinality.grader.wire;

import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.Compilation.DoesNotCompile;
import cardinality.grader.model.Compilation.TooLarge;
import cardinality.grader.model.CompilerMessage;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.model.SourceFile;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.Fact;
import cardinality.testkit.Feedback;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.source.MemberLines;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Decodes messages. It trusts nothing: data that are not a valid message are refused. */
final class FrameReader {

    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{64}");

    private final FrameInput in;

    FrameReader(FrameInput in) {
        this.in = in;
    }

    static FrameReader of(byte[] message) {
        return new FrameReader(new FrameInput(new DataInputStream(new ByteArrayInputStream(message)), message.length));
    }

    Request request() throws IOException {
        int tag = in.unsignedByte();
        Request request =
                switch (tag) {
                    case Tags.COMPILE -> new Request.Compile(in.list(this::sourceFile), classes());
                    case Tags.RUN ->
                        new Request.Run(classes(), in.list(this::gradedTest), in.unsignedByte() != 0, in.text());
                    default -> throw new WireException("unknown request " + tag);
                };
        return atEnd(request);
    }

    Reply.Notice notice() throws IOException {
        int tag = in.unsignedByte();
        Reply.Notice notice =
                switch (tag) {
                    case Tags.TEST_STARTED -> new Reply.TestStarted(in.integer());
                    case Tags.READY -> new Reply.Ready();
                    case Tags.RUNNING -> new Reply.Running(in.list(in::text));
                    default -> throw new WireException("unknown notice " + tag);
                };
        return atEnd(notice);
    }

    Reply.Answer answer() throws IOException {
        int tag = in.unsignedByte();
        Reply.Answer answer =
                switch (tag) {
                    case Tags.COMPILED -> new Reply.CompilationDone(new Compiled(classes(), members()));
                    case Tags.DOES_NOT_COMPILE ->
                        new Reply.CompilationDone(new DoesNotCompile(in.list(this::compilerMessage)));
                    case Tags.TOO_LARGE -> new Reply.CompilationDone(new TooLarge(in.text()));
                    case Tags.TEST_FINISHED -> new Reply.TestFinished(in.integer(), outcome(), trace());
                    case Tags.RUN_DONE ->
                        new Reply.RunDone(
                                in.unsignedByte() != 0, EvidenceReader.of(in).schema());
                    default -> throw new WireException("unknown answer " + tag);
                };
        return atEnd(answer);
    }

    private <T> T atEnd(T message) throws WireException {
        in.requireEnd();
        return message;
    }

    private Outcome outcome() throws IOException {
        int tag = in.unsignedByte();
        return switch (tag) {
            case Tags.PASSED -> new Outcome.Passed();
            case Tags.NOT_STARTED -> new Outcome.NotStarted(in.text(), Optional.ofNullable(in.optionalText()));
            case Tags.FAILED -> new Outcome.Failed(feedback());
            default -> throw new WireException("unknown outcome " + tag);
        };
    }

    private Optional<String> trace() throws IOException {
        String digest = in.optionalText();
        if (digest != null && !TRACE.matcher(digest).matches()) {
            throw new WireException("a trace that is no digest");
        }
        return Optional.ofNullable(digest);
    }

    private Feedback feedback() throws IOException {
        List<Fact> facts = in.list(() -> new Fact(in.text(), in.text()));
        if (facts.isEmpty()) {
            throw new WireException("a failure without a fact");
        }
        List<ExecutedStatement> statements = in.list(this::statement);
        return new Feedback(
                facts,
                statements,
                in.optionalText(),
                in.optionalText(),
                EvidenceReader.of(in).evidence(statements.size()));
    }

    private ExecutedStatement statement() throws IOException {
        String sql = in.text();
        String kind = in.text();
        try {
            return new ExecutedStatement(sql, ExecutedStatement.Kind.valueOf(kind), in.integer());
        } catch (IllegalArgumentException e) {
            throw new WireException("unknown kind of statement");
        }
    }

    private SourceFile sourceFile() throws IOException {
        return new SourceFile(in.text(), in.text(), in.unsignedByte() != 0);
    }

    private GradedMethod gradedTest() throws IOException {
        return new GradedMethod(in.text(), in.text(), in.text(), in.text());
    }

    private CompilerMessage compilerMessage() throws IOException {
        return new CompilerMessage(in.text(), in.integer(), in.text());
    }

    private MemberLines members() throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        int size = in.size();
        for (int i = 0; i < size; i++) {
            lines.put(in.text(), in.integer());
        }
        Map<String, String> files = new HashMap<>();
        int classes = in.size();
        for (int i = 0; i < classes; i++) {
            files.put(in.text(), in.text());
        }
        return new MemberLines(lines, files);
    }

    private ClassFiles classes() throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        int size = in.size();
        for (int i = 0; i < size; i++) {
            classes.put(in.text(), in.bytes());
        }
        return ClassFiles.of(classes);
    }
}
