package cardinality.grader.wire;

import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.Compilation.DoesNotCompile;
import cardinality.grader.model.Compilation.TooLarge;
import cardinality.testkit.Feedback;
import cardinality.testkit.Observation.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Encodes messages in memory, so that a frame is sent either completely or not at all. */
final class FrameWriter {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    static byte[] bytesOf(Request request) throws IOException {
        FrameWriter writer = new FrameWriter();
        writer.write(request);
        return writer.bytes.toByteArray();
    }

    static byte[] bytesOf(Reply reply) throws IOException {
        FrameWriter writer = new FrameWriter();
        writer.write(reply);
        return writer.bytes.toByteArray();
    }

    private void write(Request request) throws IOException {
        if (request instanceof Request.Compile compile) {
            out.writeByte(Tags.COMPILE);
            list(compile.sources(), source -> {
                text(source.className());
                text(source.text());
                out.writeByte(source.standIn() ? 1 : 0);
            });
            classes(compile.classPath());
        } else if (request instanceof Request.Run run) {
            out.writeByte(Tags.RUN);
            classes(run.classes());
            list(run.tests(), test -> {
                text(test.criterion());
                text(test.className());
                text(test.method());
                text(test.parameters());
            });
            out.writeByte(run.traced() ? 1 : 0);
            text(run.seed());
        }
    }

    private void write(Reply reply) throws IOException {
        if (reply instanceof Reply.CompilationDone done) {
            write(done.compilation());
        } else if (reply instanceof Reply.TestStarted started) {
            out.writeByte(Tags.TEST_STARTED);
            out.writeInt(started.index());
        } else if (reply instanceof Reply.TestFinished finished) {
            out.writeByte(Tags.TEST_FINISHED);
            out.writeInt(finished.index());
            write(finished.outcome());
            optionalText(finished.trace().orElse(null));
        } else if (reply instanceof Reply.Running running) {
            out.writeByte(Tags.RUNNING);
            list(running.methods(), this::text);
        } else if (reply instanceof Reply.Ready) {
            out.writeByte(Tags.READY);
        } else if (reply instanceof Reply.RunDone done) {
            out.writeByte(Tags.RUN_DONE);
            out.writeByte(done.contaminated() ? 1 : 0);
            new EvidenceWriter(out).write(done.schema());
        }
    }

    private void write(Compilation compilation) throws IOException {
        if (compilation instanceof Compiled compiled) {
            out.writeByte(Tags.COMPILED);
            classes(compiled.classes());
            Map<String, Integer> lines = new TreeMap<>(compiled.members().lines());
            list(lines.entrySet(), entry -> {
                text(entry.getKey());
                out.writeInt(entry.getValue());
            });
            list(new TreeMap<>(compiled.members().files()).entrySet(), entry -> {
                text(entry.getKey());
                text(entry.getValue());
            });
        } else if (compilation instanceof DoesNotCompile failed) {
            out.writeByte(Tags.DOES_NOT_COMPILE);
            list(failed.messages(), message -> {
                text(message.path());
                out.writeInt(message.line());
                text(message.text());
            });
        } else if (compilation instanceof TooLarge tooLarge) {
            out.writeByte(Tags.TOO_LARGE);
            text(tooLarge.message());
        }
    }

    private void write(Outcome outcome) throws IOException {
        if (outcome instanceof Outcome.Passed) {
            out.writeByte(Tags.PASSED);
        } else if (outcome instanceof Outcome.NotStarted notStarted) {
            out.writeByte(Tags.NOT_STARTED);
            text(notStarted.what());
            optionalText(notStarted.where().orElse(null));
        } else if (outcome instanceof Outcome.Failed failed) {
            out.writeByte(Tags.FAILED);
            write(failed.feedback());
        }
    }

    private void write(Feedback feedback) throws IOException {
        list(feedback.facts(), fact -> {
            text(fact.key());
            text(fact.value());
        });
        list(feedback.statements(), statement -> {
            text(statement.sql());
            text(statement.kind().name());
            out.writeInt(statement.count());
        });
        optionalText(feedback.where());
        optionalText(feedback.misconception());
        new EvidenceWriter(out).write(feedback.evidence());
    }

    private void classes(ClassFiles classes) throws IOException {
        list(classes.byName().entrySet(), file -> {
            text(file.getKey());
            bytes(file.getValue());
        });
    }

    private <T> void list(Collection<T> elements, Element<T> element) throws IOException {
        out.writeInt(elements.size());
        for (T e : elements) {
            element.write(e);
        }
    }

    private void optionalText(@Nullable String text) throws IOException {
        out.writeByte(text == null ? 0 : 1);
        if (text != null) {
            text(text);
        }
    }

    private void text(String text) throws IOException {
        bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void bytes(byte[] value) throws IOException {
        out.writeInt(value.length);
        out.write(value);
    }

    private interface Element<T> {
        void write(T element) throws IOException;
    }
}
