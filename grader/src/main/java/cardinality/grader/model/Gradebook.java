package cardinality.grader.model;

import java.util.List;
import java.util.Optional;

/**
 * The results of a class.
 *
 * @param kitVersion version of the grader and kit
 * @param rubricDigest SHA-256 over the rubrics
 * @param isolation what submissions ran in: {@code bwrap}, a sandbox, or {@code process}
 * @param maxPoints what a submission can earn at most in this run
 * @param part which part of the class this is; empty if it is the whole
 * @param submissions one result a submission, in the order they were named
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

    /** The same results as those of a part of the class. */
    public Gradebook as(Optional<CohortShard> ofClass) {
        return new Gradebook(kitVersion, rubricDigest, isolation, maxPoints, ofClass, submissions);
    }
}
