package cardinality.grader.authoring.benchmark;

import cardinality.grader.authoring.check.Similarity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All that one run measured.
 *
 * @param maven one submission by a cold {@code mvn test} with the flags that Java has by itself, if there is Maven
 * @param tuned the same with the flags that the starter kit brings for it
 * @param alone one submission by a grader started for it
 * @param classes classes by one grader, in ascending order of size for each likeness
 * @param oneWorker one of them once more, by one worker
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

    /** One class, graded. */
    record GradedClass(Kind kind, Cost cost) {

        /**
         * What was graded, and how.
         *
         * @param likeness of its answers
         */
        record Kind(int size, int jobs, Similarity likeness) {}

        Duration cpuEach() {
            return cost.cpu().dividedBy(kind.size());
        }

        Duration wallEach() {
            return cost.wall().dividedBy(kind.size());
        }
    }

    /** Processor time of one more submission, between the two largest classes; empty if there is only one. */
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
