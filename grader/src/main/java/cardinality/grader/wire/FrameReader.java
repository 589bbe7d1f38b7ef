package cardinality.grader.wire;

import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.Compilation.DoesNotCompile;
import cardinality.grader.model.Compilation.TooLarge;
import cardinality.grader.model.CompilerMessage;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.model.MemberLines;
import cardinality.grader.model.SourceFile;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.Fact;
import cardinality.testkit.Feedback;
import cardinality.testkit.Observation.Outcome;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes messages apart. Trusts nothing: each length is checked against what is left of its frame. */
final class FrameReader {

    private static final Pattern TRACE = Pattern.compile("[0-9a-f]{64}");

    private final DataInputStream in;
    private int left;

    /** @param length bytes of the frame, all still to be read from {@code in} */
    FrameReader(DataInputStream in, int length) {
        this.in = in;
        this.left = length;
    }

    static FrameReader of(byte[] message) {
        return new FrameReader(new DataInputStream(new ByteArrayInputStream(message)), message.length);
    }

    Request request() throws IOException {
        int tag = unsignedByte();
        Request request =
                switch (tag) {
                    case Tags.COMPILE -> new Request.Compile(list(this::sourceFile), classes());
                    case Tags.RUN -> new Request.Run(classes(), list(this::gradedTest), unsignedByte() != 0, text());
                    default -> throw new WireException("unknown request " + tag);
                };
        return atEnd(request);
    }

    Reply.Notice notice() throws IOException {
        int tag = unsignedByte();
        Reply.Notice notice =
                switch (tag) {
                    case Tags.TEST_STARTED -> new Reply.TestStarted(integer());
                    case Tags.READY -> new Reply.Ready();
                    default -> throw new WireException("unknown notice " + tag);
                };
        return atEnd(notice);
    }

    Reply.Answer answer() throws IOException {
        int tag = unsignedByte();
        Reply.Answer answer =
                switch (tag) {
                    case Tags.COMPILED -> new Reply.CompilationDone(new Compiled(classes(), members()));
                    case Tags.DOES_NOT_COMPILE ->
                        new Reply.CompilationDone(new DoesNotCompile(list(this::compilerMessage)));
                    case Tags.TOO_LARGE -> new Reply.CompilationDone(new TooLarge(text()));
                    case Tags.TEST_FINISHED -> new Reply.TestFinished(integer(), outcome(), trace());
                    case Tags.RUN_DONE -> new Reply.RunDone(unsignedByte() != 0);
                    default -> throw new WireException("unknown answer " + tag);
                };
        return atEnd(answer);
    }

    private <T> T atEnd(T message) throws WireException {
        if (left != 0) {
            throw new WireException(left + " bytes too many in a frame");
        }
        return message;
    }

    private Outcome outcome() throws IOException {
        int tag = unsignedByte();
        return switch (tag) {
            case Tags.PASSED -> new Outcome.Passed();
            case Tags.NOT_STARTED -> new Outcome.NotStarted(text());
            case Tags.FAILED -> new Outcome.Failed(feedback());
            default -> throw new WireException("unknown outcome " + tag);
        };
    }

    private Optional<String> trace() throws IOException {
        String digest = optionalText();
        if (digest != null && !TRACE.matcher(digest).matches()) {
            throw new WireException("a trace that is no digest");
        }
        return Optional.ofNullable(digest);
    }

    private Feedback feedback() throws IOException {
        List<Fact> facts = list(() -> new Fact(text(), text()));
        if (facts.isEmpty()) {
            throw new WireException("a failure without a fact");
        }
        return new Feedback(facts, list(this::statement), optionalText(), optionalText());
    }

    private ExecutedStatement statement() throws IOException {
        String sql = text();
        String kind = text();
        try {
            return new ExecutedStatement(sql, ExecutedStatement.Kind.valueOf(kind), integer());
        } catch (IllegalArgumentException e) {
            throw new WireException("unknown kind of statement");
        }
    }

    private SourceFile sourceFile() throws IOException {
        return new SourceFile(text(), text());
    }

    private GradedMethod gradedTest() throws IOException {
        return new GradedMethod(text(), text(), text(), text());
    }

    private CompilerMessage compilerMessage() throws IOException {
        return new CompilerMessage(text(), integer(), text());
    }

    private MemberLines members() throws IOException {
        Map<String, Integer> lines = new HashMap<>();
        int size = size();
        for (int i = 0; i < size; i++) {
            lines.put(text(), integer());
        }
        return new MemberLines(lines);
    }

    private ClassFiles classes() throws IOException {
        Map<String, byte[]> classes = new HashMap<>();
        int size = size();
        for (int i = 0; i < size; i++) {
            classes.put(text(), bytes());
        }
        return ClassFiles.of(classes);
    }

    private <T> List<T> list(Element<T> element) throws IOException {
        int size = size();
        List<T> elements = new ArrayList<>(Math.min(size, 1_024));
        for (int i = 0; i < size; i++) {
            elements.add(element.read());
        }
        return elements;
    }

    /** Every element takes at least a byte, so a frame cannot hold more elements than it has bytes left. */
    private int size() throws IOException {
        int size = integer();
        if (size < 0 || size > left) {
            throw new WireException("a list of " + size + " in a frame with " + left + " bytes left");
        }
        return size;
    }

    private @Nullable String optionalText() throws IOException {
        return unsignedByte() == 0 ? null : text();
    }

    private String text() throws IOException {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    private byte[] bytes() throws IOException {
        byte[] bytes = new byte[size()];
        take(bytes.length);
        in.readFully(bytes);
        return bytes;
    }

    private int integer() throws IOException {
        take(Integer.BYTES);
        return in.readInt();
    }

    private int unsignedByte() throws IOException {
        take(1);
        return in.readUnsignedByte();
    }

    private void take(int bytes) throws WireException {
        if (bytes > left) {
            throw new WireException("a frame ends in the middle of a value");
        }
        left -= bytes;
    }

    private interface Element<T> {
        T read() throws IOException;
    }
}
