package cardinality.grader.report.merge;

import cardinality.grader.model.Gradebook;
import java.util.List;

/** The result of merging shards. */
public sealed interface MergeResult {

    /** The results of the whole class, as from a single run. */
    record Whole(Gradebook gradebook) implements MergeResult {}

    /**
     * The shards do not form one class.
     *
     * @param reasons each in one line that names a folder or a shard
     */
    record Refused(List<String> reasons) implements MergeResult {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
