package cardinality.grader.process;

import java.time.Duration;

/**
 * How long a worker may stay silent while it works on one step: a compilation or one test.
 *
 * <p>The main limit is processor time, which a busy machine does not use up. Wall time counts only while the worker
 * could run but does not want to; it stops code that waits for ever. See {@link DeadlineClock}. The limits only decide
 * when to give up, and never affect the score of an answer.
 *
 * @param cpu processor time of the worker process
 * @param wall how long the worker may wait without using processor time
 * @param warmUp processor time that a fresh worker may use before it is ready for its first step
 */
public record Limits(Duration cpu, Duration wall, Duration warmUp) {

    /** An honest step takes some tens of milliseconds; warming up takes some seconds. */
    public static final Limits DEFAULT =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(60), Duration.ofSeconds(25));

    /** The number of steps just below their deadline that one exercise may contain. */
    private static final int LONG_STEPS = 5;

    /**
     * The processor time of all tests of one exercise together, so that a submission cannot stay just below the
     * deadline in each of them. It is more than the tests use that miss their deadline before the rest is given up.
     */
    Duration exercise() {
        return cpu.multipliedBy(LONG_STEPS);
    }

    /** The message for a {@link #forExercise} clock that has run out. */
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
