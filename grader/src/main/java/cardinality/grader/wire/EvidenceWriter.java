package cardinality.grader.wire;

import cardinality.testkit.CallSite;
import cardinality.testkit.Evidence;
import cardinality.testkit.drawing.SchemaReport;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Encodes what pages show in addition to verdicts. {@link EvidenceReader} decodes it. */
final class EvidenceWriter {

    private final DataOutputStream out;

    EvidenceWriter(DataOutputStream out) {
        this.out = out;
    }

    void write(Evidence evidence) throws IOException {
        out.writeInt(evidence.runs().size());
        for (Evidence.Run run : evidence.runs()) {
            out.writeInt(run.statement());
            out.writeInt(run.times());
            out.writeByte(run.cause().isPresent() ? 1 : 0);
            if (run.cause().isPresent()) {
                CallSite cause = run.cause().get();
                text(cause.type());
                out.writeInt(cause.line());
            }
        }
        out.writeInt(evidence.more());
        out.writeByte(evidence.bound().isPresent() ? 1 : 0);
        if (evidence.bound().isPresent()) {
            out.writeInt(evidence.bound().getAsInt());
        }
        texts(evidence.schema());
    }

    void write(Optional<SchemaReport> schema) throws IOException {
        out.writeByte(schema.isPresent() ? 1 : 0);
        if (schema.isPresent()) {
            out.writeInt(schema.get().tables().size());
            for (SchemaReport.Table table : schema.get().tables()) {
                write(table);
            }
        }
    }

    private void write(SchemaReport.Table table) throws IOException {
        text(table.name());
        out.writeInt(table.columns().size());
        for (SchemaReport.Column column : table.columns()) {
            text(column.name());
            text(column.type());
            out.writeByte((column.nullable() ? 1 : 0) | (column.key() ? 2 : 0) | (column.unique() ? 4 : 0));
        }
        out.writeInt(table.foreignKeys().size());
        for (SchemaReport.ForeignKey key : table.foreignKeys()) {
            texts(key.columns());
            text(key.table());
            texts(key.referenced());
        }
    }

    private void texts(List<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(text);
        }
    }

    private void text(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
