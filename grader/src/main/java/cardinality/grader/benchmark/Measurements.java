package cardinality.grader.benchmark;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * All that one run measured.
 *
 * @param maven one submission by a cold {@code mvn test}, if there is Maven
 * @param alone one submission by a grader started for it
 * @param classes classes by one grader, in ascending order of size
 * @param oneWorker one of them once more, by one worker
 */
public record Measurements(
        Optional<Cost> maven, Cost alone, List<GradedClass> classes, Optional<GradedClass> oneWorker, Floor floor) {

    public Measurements {
        classes = List.copyOf(classes);
    }

    /** One class, graded. */
    record GradedClass(int size, int jobs, Cost cost) {

        Duration cpuEach() {
            return cost.cpu().dividedBy(size);
        }

        Duration wallEach() {
            return cost.wall().dividedBy(size);
        }
    }

    /** Processor time of one more submission, between the two largest classes; empty if there is only one. */
    Optional<Duration> inTheLongRun() {
        if (classes.size() < 2) {
            return Optional.empty();
        }
        GradedClass large = classes.get(classes.size() - 1);
        GradedClass small = classes.get(classes.size() - 2);
        return Optional.of(large.cost().cpu().minus(small.cost().cpu()).dividedBy(large.size() - small.size()));
    }
}
