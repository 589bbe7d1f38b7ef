package cardinality.grader.run;

import java.time.Duration;

/**
 * How long a worker may stay silent while it works on one step: a compilation or one test.
 *
 * <p>The limit that counts is processor time, which a busy machine does not use up; the one on the clock is far wider and
 * only there for code that waits for ever. Both only decide when to give up, never how good an answer is.
 *
 * @param cpu processor time of the worker process
 * @param wall time on the clock
 * @param warmUp processor time a fresh worker may take before it is ready for its first step
 */
public record Limits(Duration cpu, Duration wall, Duration warmUp) {

    /** An honest step takes some tens of milliseconds; getting ready some seconds. */
    public static final Limits DEFAULT =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(25));
}
