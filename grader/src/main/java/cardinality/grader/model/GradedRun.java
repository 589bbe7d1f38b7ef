package cardinality.grader.model;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * When a class was graded. With the kit and the isolation, it says how results came about.
 *
 * @param when the start of the run, in whole seconds
 * @param durationMs the wall time of the run, in milliseconds
 */
public record GradedRun(Instant when, long durationMs) {

    public GradedRun {
        if (durationMs < 0) {
            throw new IllegalArgumentException("a run of " + durationMs + " ms");
        }
    }

    /** Returns the time from the first start to the last end; empty if that of some run is unknown. */
    public static Optional<GradedRun> over(List<Optional<GradedRun>> runs) {
        if (runs.isEmpty() || runs.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        List<GradedRun> known = runs.stream().flatMap(Optional::stream).toList();
        Instant start =
                known.stream().map(GradedRun::when).min(Instant::compareTo).orElseThrow();
        Instant end = known.stream().map(GradedRun::end).max(Instant::compareTo).orElseThrow();
        return Optional.of(new GradedRun(start, Duration.between(start, end).toMillis()));
    }

    private Instant end() {
        return when.plusMillis(durationMs);
    }
}
