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
 * @param run when the class was graded; empty if unknown
 * @param weights the points of the course where they differ from the kit's; the rubrics in the results have them
 * @param folder what the folder of the class had besides submissions
 * @param submissions one result for each submission, in the order in which they were given
 */
public record Gradebook(
        String kitVersion,
        String rubricDigest,
        String isolation,
        int maxPoints,
        Optional<CohortShard> part,
        Optional<GradedRun> run,
        Weights weights,
        ClassFolder folder,
        List<GradeReport> submissions) {

    public Gradebook {
        submissions = List.copyOf(submissions);
    }

    /** The results of a whole class. */
    public Gradebook(
            String kitVersion, String rubricDigest, String isolation, int maxPoints, List<GradeReport> submissions) {
        this(
                kitVersion,
                rubricDigest,
                isolation,
                maxPoints,
                Optional.empty(),
                Optional.empty(),
                Weights.NONE,
                ClassFolder.NONE,
                submissions);
    }

    /** Returns the same results as those of a shard of the class. */
    public Gradebook as(Optional<CohortShard> ofClass) {
        return new Gradebook(
                kitVersion, rubricDigest, isolation, maxPoints, ofClass, run, weights, folder, submissions);
    }

    /** Returns the same results with the time of their run. */
    public Gradebook of(Optional<GradedRun> graded) {
        return new Gradebook(
                kitVersion, rubricDigest, isolation, maxPoints, part, graded, weights, folder, submissions);
    }

    /** Returns other results of the same run. */
    public Gradebook with(int points, Weights ofCourse, List<GradeReport> reports) {
        return new Gradebook(kitVersion, rubricDigest, isolation, points, part, run, ofCourse, folder, reports);
    }

    /** Returns the same results with what else was in the folder of the class. */
    public Gradebook in(ClassFolder other) {
        return new Gradebook(kitVersion, rubricDigest, isolation, maxPoints, part, run, weights, other, submissions);
    }

    /** The position of a submission in the class, from 1. Those of a shard are numbered as in the whole class. */
    public int position(int index) {
        return part.map(CohortShard::positions)
                .filter(positions -> !positions.isEmpty())
                .map(positions -> positions.get(index))
                .orElse(index + 1);
    }
}
