package cardinality.grader.process;

import java.time.Duration;

/**
 * Decides when to give up on a process, from samples of its processor time.
 *
 * <p>It tells three things apart. A process that is <em>busy</em> uses processor time; only that counts towards the first
 * limit. A process that <em>waits</em> uses none and does not ask for any; such samples count towards the second limit. A
 * machine that is <em>paused</em>, throttled or overloaded takes samples late, or holds back a process that wants to run;
 * neither counts. A late sample is worth no more than a timely one, since nobody knows for how much of the gap the process
 * could have run.
 *
 * <p>It reads no clock itself. Not safe for use by several threads.
 */
final class DeadlineClock {

    /** The planned time between two samples. */
    static final Duration TICK = Duration.ofMillis(50);

    private final long mostBusy;
    private final long mostWaiting;
    private boolean begun;
    private long lastCpu;
    private long lastNanos;
    private long busy;
    private long waiting;

    /** What a sample shows. */
    enum Finding {
        GOES_ON,
        /** It has used the processor time that it may. */
        BUSY_TOO_LONG,
        /** It could have run for as long as it may wait, and did not want to. */
        WAITS_FOR_EVER
    }

    /**
     * @param busy the processor time it may use
     * @param waiting how long it may neither use nor want any
     */
    DeadlineClock(Duration busy, Duration waiting) {
        mostBusy = busy.toNanos();
        mostWaiting = waiting.toNanos();
    }

    /** A clock with the same limits that has counted the same so far. */
    DeadlineClock copy() {
        DeadlineClock copy = new DeadlineClock(Duration.ofNanos(mostBusy), Duration.ofNanos(mostWaiting));
        copy.busy = busy;
        copy.waiting = waiting;
        return copy;
    }

    /**
     * From here on counts what is used. Called again when another process takes over; what the earlier one used stays counted.
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
     * Takes a sample; the first one is the beginning, unless {@link #begin} was called.
     *
     * @param nanos time on a clock that does not go back
     * @param cpu processor time that the process has used so far
     * @param wantsToRun whether it waits for a processor or a disk, or was stopped from outside
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
        if (busy > mostBusy) {
            return Finding.BUSY_TOO_LONG;
        }
        return waiting > mostWaiting ? Finding.WAITS_FOR_EVER : Finding.GOES_ON;
    }
}
