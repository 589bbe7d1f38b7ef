package cardinality.grader.authoring.benchmark;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What running one command took.
 *
 * @param cpu processor time, of all processes it started too
 * @param wall time it took to end
 * @param firstVerdict time until it said what the first exercise earns, if that was looked for
 * @param firstResult time until it kept the result of a whole submission, if that was looked for
 * @param own the most memory its first process was seen to hold: resident, in megabytes
 * @param largest the same of the largest process below it; 0 if there was none
 */
record Cost(
        Duration cpu,
        Duration wall,
        Optional<Duration> firstVerdict,
        Optional<Duration> firstResult,
        long own,
        long largest) {

    /** The one of a few that is in the middle by processor time. */
    static Cost median(List<Cost> costs) {
        return costs.stream().sorted(Comparator.comparing(Cost::cpu)).toList().get(costs.size() / 2);
    }
}
