package cardinality.grader.process;

import java.math.BigDecimal;
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
     * The limits once a step of the same exercise has missed its deadline: half of them. A test that ends takes far
     * less, and one test for each of eight criteria can then miss its deadline before the {@link #exercise} is over.
     */
    Limits afterAMissedDeadline() {
        return new Limits(cpu.dividedBy(2), wall.dividedBy(2), warmUp);
    }

    /**
     * The processor time of all tests of one exercise together, so that a submission cannot stay just below the
     * deadline in each of them.
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

    /** The message for a step that used up its processor time. */
    static String noEndAfter(Duration busy) {
        return "no end after " + seconds(busy) + " s of processor time";
    }

    /** The message for a step that waited too long. */
    static String noEndAfterWaiting(Duration waiting) {
        return "no end: it waited for " + seconds(waiting) + " s and used no processor time";
    }

    /** A number of seconds, such as 5 or 2.5. */
    private static String seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).stripTrailingZeros().toPlainString();
    }

    private Duration waiting() {
        return wall.multipliedBy(LONG_STEPS);
    }

    /** A clock over a whole request, or over all tests of an exercise. */
    DeadlineClock forExercise() {
        return new DeadlineClock(exercise(), waiting());
    }
}
