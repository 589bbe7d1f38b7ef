package cardinality.grader.merge;

import cardinality.grader.score.Gradebook;
import java.util.List;

/** What came of merging. */
public sealed interface Merged {

    /** The whole class, as a single run would have it. */
    record Whole(Gradebook gradebook) implements Merged {}

    /**
     * The shards do not make up one class.
     *
     * @param reasons each in one line that names a folder or a shard
     */
    record Refused(List<String> reasons) implements Merged {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }
}
