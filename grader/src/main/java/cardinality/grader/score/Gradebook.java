package cardinality.grader.score;

import java.util.List;

/**
 * The results of a class.
 *
 * @param kitVersion version of the grader and kit
 * @param rubricDigest SHA-256 over the rubrics
 * @param isolation what submissions ran in: {@code bwrap}, a sandbox, or {@code process}
 * @param maxPoints what a submission can earn at most in this run
 * @param submissions one result a submission, in the order they were named
 */
public record Gradebook(
        String kitVersion, String rubricDigest, String isolation, int maxPoints, List<GradeReport> submissions) {

    public Gradebook {
        submissions = List.copyOf(submissions);
    }
}
