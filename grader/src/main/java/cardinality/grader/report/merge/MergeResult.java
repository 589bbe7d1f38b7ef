package cardinality.grader.report.merge;

import cardinality.grader.model.Gradebook;
import java.util.List;

/** What came of merging. */
public sealed interface MergeResult {

    /** The whole class, as a single run would have it. */
    record Whole(Gradebook gradebook) implements MergeResult {}

    /**
     * The shards do not make up one class.
     *
     * @param reasons each in one line that names a folder or a shard
     */
    record Refused(List<String> reasons) implements MergeResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
