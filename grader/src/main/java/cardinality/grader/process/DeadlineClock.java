package cardinality.grader.process;

import java.time.Duration;

/**
 * Decides from samples of a process's processor time when to give up on it.
 *
 * <p>It distinguishes three cases. A process that is <em>busy</em> uses processor time; only that counts towards the
 * first limit. A process that <em>waits</em> uses none and does not want to run; such samples count towards the second
 * limit. A machine that is <em>paused</em>, throttled or overloaded delivers samples late or does not schedule a
 * process that wants to run; neither counts. A late sample counts no more than a timely one, because it is unknown for
 * how much of the gap the process could have run.
 *
 * <p>It reads no clock itself. Not safe for use by several threads.
 */
final class DeadlineClock {

    /** The planned time between two samples. */
    static final Duration TICK = Duration.ofMillis(50);

    private final long maxBusy;
    private final long maxWaiting;
    private boolean begun;
    private long lastCpu;
    private long lastNanos;
    private long busy;
    private long waiting;

    /** The finding from one sample. */
    enum Finding {
        GOES_ON,
        /** The process has used up its processor time. */
        BUSY_TOO_LONG,
        /** The process has waited as long as it may although it could have run. */
        WAITS_FOR_EVER
    }

    /**
     * @param busy the processor time that the process may use
     * @param waiting how long the process may wait without using processor time
     */
    DeadlineClock(Duration busy, Duration waiting) {
        maxBusy = busy.toNanos();
        maxWaiting = waiting.toNanos();
    }

    /** Returns a clock with the same limits and the same counts. */
    DeadlineClock copy() {
        DeadlineClock copy = new DeadlineClock(Duration.ofNanos(maxBusy), Duration.ofNanos(maxWaiting));
        copy.busy = busy;
        copy.waiting = waiting;
        return copy;
    }

    /**
     * Starts counting from here. It is called again when another process takes over; the usage of the earlier one stays
     * counted.
     *
     * @param nanos time on a clock that does not go back
     * @param cpu processor time that the process has used so far
     */
    void begin(long nanos, Duration cpu) {
        begun = true;
        lastNanos = nanos;
        lastCpu = cpu.toNanos();
    }

    /**
     * Takes a sample. The first sample starts the clock, unless {@link #begin} was called.
     *
     * @param nanos time on a clock that does not go back
     * @param cpu processor time that the process has used so far
     * @param wantsToRun whether the process waits for a processor or a disk, or was stopped from outside
     */
    Finding look(long nanos, Duration cpu, boolean wantsToRun) {
        if (!begun) {
            begin(nanos, cpu);
            return Finding.GOES_ON;
        }
        // Processor time of several processes can seem to go back when one of them ends.
        long used = Math.max(0, cpu.toNanos() - lastCpu);
        long passed = Math.min(Math.max(0, nanos - lastNanos), TICK.toNanos());
        begin(nanos, cpu);
        busy += used;
        if (used == 0 && !wantsToRun) {
            waiting += passed;
        }
        if (busy > maxBusy) {
            return Finding.BUSY_TOO_LONG;
        }
        return waiting > maxWaiting ? Finding.WAITS_FOR_EVER : Finding.GOES_ON;
    }
}
