package cardinality.grader.wire;

import cardinality.testkit.CallSite;
import cardinality.testkit.Evidence;
import cardinality.testkit.drawing.SchemaReport;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Parts of replies that an honest worker sends. */
final class SampleReplies {

    static final Evidence EVIDENCE = new Evidence(
            List.of(
                    new Evidence.Run(0, 6, Optional.of(new CallSite("Fetching", 41))),
                    new Evidence.Run(0, 1, Optional.empty())),
            3,
            OptionalInt.of(2),
            List.of("posts.author_id"));

    static final SchemaReport SCHEMA = new SchemaReport(List.of(new SchemaReport.Table(
            "posts",
            List.of(new SchemaReport.Column("id", "bigint", true, false, true)),
            List.of(new SchemaReport.ForeignKey(List.of("author_id"), "users", List.of("id"))))));

    private SampleReplies() {}
}
