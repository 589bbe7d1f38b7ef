package cardinality.grader.process;

import java.time.Duration;

/**
 * How long a worker may stay silent while it works on one step: a compilation or one test.
 *
 * <p>The limit that counts is processor time, which a busy machine does not use up. Time on the clock counts only while the
 * worker could run and did not want to, and is there for code that waits for ever; see {@link DeadlineClock}. All of them only
 * decide when to give up, never how good an answer is.
 *
 * @param cpu processor time of the worker process
 * @param wall how long it may wait and use no processor time
 * @param warmUp processor time a fresh worker may take before it is ready for its first step
 */
public record Limits(Duration cpu, Duration wall, Duration warmUp) {

    /** An honest step takes some tens of milliseconds; getting ready some seconds. */
    public static final Limits DEFAULT =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(25));

    /** Steps that stay just below their deadline and that an exercise may consist of. */
    private static final int LONG_STEPS = 5;

    /**
     * The processor time of all tests of one exercise together, so that a submission cannot stay just below the deadline in each
     * of them. It is more than tests take that miss their deadline, until the rest is given up.
     */
    Duration exercise() {
        return cpu.multipliedBy(LONG_STEPS);
    }

    /** What is told when {@link #forExercise} has run down. */
    String usedUp() {
        return "no end: all tests of an exercise together may take "
                + exercise().toSeconds() + " s of processor time, and wait for "
                + waiting().toSeconds() + " s";
    }

    private Duration waiting() {
        return wall.multipliedBy(LONG_STEPS);
    }

    /** A clock over a whole request, or over all tests of an exercise. */
    DeadlineClock forExercise() {
        return new DeadlineClock(exercise(), waiting());
    }
}
