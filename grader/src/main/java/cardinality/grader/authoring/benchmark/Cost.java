package cardinality.grader.authoring.benchmark;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The cost of running one command.
 *
 * @param cpu processor time, including that of all processes it started
 * @param wall wall time until it ended
 * @param firstVerdict time until it printed the points of the first exercise, if observed
 * @param firstResult time until it stored the result of a whole submission, if observed
 * @param own the highest observed resident memory of its first process, in megabytes
 * @param largest the same for its largest descendant process; 0 if there was none
 */
record Cost(
        Duration cpu,
        Duration wall,
        Optional<Duration> firstVerdict,
        Optional<Duration> firstResult,
        long own,
        long largest) {

    /** Returns the median by processor time. */
    static Cost median(List<Cost> costs) {
        return costs.stream().sorted(Comparator.comparing(Cost::cpu)).toList().get(costs.size() / 2);
    }
}
