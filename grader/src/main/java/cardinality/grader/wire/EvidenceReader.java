package cardinality.grader.wire;

import cardinality.testkit.CallSite;
import cardinality.testkit.Evidence;
import cardinality.testkit.drawing.SchemaReport;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Decodes what pages show in addition to verdicts, and refuses what exceeds the limits of an honest worker. */
final class EvidenceReader {

    /** In characters: names of classes, tables and columns are far shorter. */
    private static final int MAX_NAME = 300;

    private final FrameInput in;

    private EvidenceReader(FrameInput in) {
        this.in = in;
    }

    static EvidenceReader of(FrameInput in) {
        return new EvidenceReader(in);
    }

    /** @param statements the number of statements that runs can refer to */
    Evidence evidence(int statements) throws IOException {
        try {
            List<Evidence.Run> runs = in.list(this::run);
            if (runs.stream().anyMatch(run -> run.statement() >= statements)) {
                throw new WireException("a run of a statement that is not there");
            }
            int more = in.integer();
            OptionalInt bound = in.unsignedByte() == 0 ? OptionalInt.empty() : OptionalInt.of(in.integer());
            return new Evidence(runs, more, bound, in.list(this::name));
        } catch (IllegalArgumentException e) {
            throw new WireException("evidence beyond its limits");
        }
    }

    private Evidence.Run run() throws IOException {
        int statement = in.integer();
        int times = in.integer();
        Optional<CallSite> cause =
                in.unsignedByte() == 0 ? Optional.empty() : Optional.of(new CallSite(name(), in.integer()));
        return new Evidence.Run(statement, times, cause);
    }

    Optional<SchemaReport> schema() throws IOException {
        if (in.unsignedByte() == 0) {
            return Optional.empty();
        }
        SchemaReport schema = new SchemaReport(in.list(this::table));
        if (!schema.isSmall()) {
            throw new WireException("a schema beyond its limits");
        }
        return Optional.of(schema);
    }

    private SchemaReport.Table table() throws IOException {
        return new SchemaReport.Table(name(), in.list(this::column), in.list(this::foreignKey));
    }

    private SchemaReport.Column column() throws IOException {
        String name = name();
        String type = name();
        int flags = in.unsignedByte();
        return new SchemaReport.Column(name, type, (flags & 1) != 0, (flags & 2) != 0, (flags & 4) != 0);
    }

    private SchemaReport.ForeignKey foreignKey() throws IOException {
        return new SchemaReport.ForeignKey(in.list(this::name), name(), in.list(this::name));
    }

    private String name() throws IOException {
        String name = in.text();
        if (name.length() > MAX_NAME) {
            throw new WireException("a name of " + name.length() + " characters");
        }
        return name;
    }
}
