package cardinality.grader.model;

import cardinality.testkit.Evidence;
import java.util.List;
import java.util.OptionalInt;

/**
 * The statements of a failed criterion in the order in which they ran.
 *
 * @param runs at most {@value Evidence#MAX_RUNS}; empty if the order is unknown
 * @param more how many executions came after them
 * @param bound how many of the statements the criterion allows; empty if it does not compare their number
 */
public record StatementOrder(List<StatementRun> runs, int more, OptionalInt bound) {

    /** The order is unknown. */
    public static final StatementOrder UNKNOWN = new StatementOrder(List.of(), 0, OptionalInt.empty());

    public StatementOrder {
        runs = List.copyOf(runs);
        if (runs.size() > Evidence.MAX_RUNS || more < 0 || more > Evidence.MAX_TIMES || bound.orElse(0) < 0) {
            throw new IllegalArgumentException(runs.size() + " runs and " + more + " more, " + bound + " allowed");
        }
    }
}
