package cardinality.grader.authoring.benchmark;

import cardinality.grader.authoring.check.Similarity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All measurements of one run.
 *
 * @param maven one submission by a cold {@code mvn test} with Java's default flags, if Maven is available
 * @param tuned the same with the flags of the starter kit
 * @param alone one submission by a grader that is started for it
 * @param classes classes graded by one grader, in ascending order of size for each kind of similarity
 * @param oneWorker one of these classes again, by one worker
 */
public record Measurements(
        Optional<Cost> maven,
        Optional<Cost> tuned,
        Cost alone,
        List<GradedClass> classes,
        Optional<GradedClass> oneWorker,
        Floor floor) {

    public Measurements {
        classes = List.copyOf(classes);
    }

    /**
     * The cost of grading one class.
     *
     * @param pages what its pages cost
     */
    record GradedClass(Kind kind, Cost cost, Pages pages) {

        /**
         * What was graded, and how.
         *
         * @param likeness the similarity of its answers
         */
        record Kind(int size, int jobs, Similarity likeness) {}

        Duration cpuEach() {
            return cost.cpu().dividedBy(kind.size());
        }

        Duration wallEach() {
            return cost.wall().dividedBy(kind.size());
        }
    }

    /**
     * The pages of a class.
     *
     * @param cpu processor time of writing all of them again, by a process that begins with reading the results
     * @param ofClass the size of the page of the class, in bytes
     * @param median the median of the sizes of students' pages, in bytes
     * @param largest the largest of them
     */
    record Pages(Duration cpu, long ofClass, long median, long largest) {}

    /**
     * Returns the processor time of one more submission, computed from the two largest classes; empty if there is only
     * one class.
     */
    Optional<Duration> inTheLongRun(Similarity likeness) {
        List<GradedClass> alike = classes.stream()
                .filter(graded -> graded.kind().likeness() == likeness)
                .toList();
        if (alike.size() < 2) {
            return Optional.empty();
        }
        GradedClass large = alike.get(alike.size() - 1);
        GradedClass small = alike.get(alike.size() - 2);
        return Optional.of(large.cost()
                .cpu()
                .minus(small.cost().cpu())
                .dividedBy(large.kind().size() - small.kind().size()));
    }
}
