package cardinality.grader.model;

import java.util.List;
import java.util.Optional;

/**
 * The results of a class.
 *
 * @param kitVersion version of the grader and kit
 * @param rubricDigest SHA-256 over the rubrics
 * @param isolation how submissions were isolated: {@code bwrap} (a sandbox) or {@code process}
 * @param maxPoints the maximum points of a submission in this run
 * @param part the shard of the class; empty for a whole class
 * @param submissions one result for each submission, in the order in which they were given
 */
public record Gradebook(
        String kitVersion,
        String rubricDigest,
        String isolation,
        int maxPoints,
        Optional<CohortShard> part,
        List<GradeReport> submissions) {

    public Gradebook {
        submissions = List.copyOf(submissions);
    }

    /** The results of a whole class. */
    public Gradebook(
            String kitVersion, String rubricDigest, String isolation, int maxPoints, List<GradeReport> submissions) {
        this(kitVersion, rubricDigest, isolation, maxPoints, Optional.empty(), submissions);
    }

    /** Returns the same results as those of a shard of the class. */
    public Gradebook as(Optional<CohortShard> ofClass) {
        return new Gradebook(kitVersion, rubricDigest, isolation, maxPoints, ofClass, submissions);
    }
}
