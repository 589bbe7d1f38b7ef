package cardinality.testkit;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What pages show of a failure in addition to its text. No verdict and no text depends on it.
 *
 * @param runs the statements in the order in which they ran
 * @param more how many executions came after these runs
 * @param bound how many of the statements the check allows; empty if it does not compare their number
 * @param schema the tables and columns that the check is about, as {@code table} or {@code table.column}; empty if it
 *     is about something else
 */
public record Evidence(List<Run> runs, int more, OptionalInt bound, List<String> schema) {

    /** Nothing is known. */
    public static final Evidence NONE = new Evidence(List.of(), 0, OptionalInt.empty(), List.of());

    /** Further runs only repeat what these show. */
    public static final int MAX_RUNS = 30;

    /** Of one statement in succession, and of all statements after the last run. */
    public static final int MAX_TIMES = 10_000_000;

    /** The number of parts of a schema that one check can be about. */
    public static final int MAX_PARTS = 20;

    public Evidence {
        runs = List.copyOf(runs);
        schema = schema.stream().limit(MAX_PARTS).toList();
        if (runs.size() > MAX_RUNS || more < 0 || more > MAX_TIMES || bound.orElse(0) < 0) {
            throw new IllegalArgumentException(runs.size() + " runs and " + more + " more, " + bound + " allowed");
        }
    }

    /**
     * Equal statements that were executed in succession.
     *
     * @param statement the index of the statement in {@link Feedback#statements}
     * @param times the number of executions, from 1
     * @param cause the student's line that caused them, if it is known
     */
    public record Run(int statement, int times, Optional<CallSite> cause) {

        public Run {
            if (statement < 0 || statement >= Feedback.MAX_STATEMENTS || times < 1 || times > MAX_TIMES) {
                throw new IllegalArgumentException("statement " + statement + ", " + times + " times");
            }
        }
    }
}
