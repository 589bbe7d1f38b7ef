package cardinality.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks of points in time that a mapping has written, in any time zone and with any fraction of a second. */
public final class Moments {

    /** Offsets of all time zones in use are a multiple of this. */
    private static final Duration ZONE = Duration.ofMinutes(15);

    /** The coarsest unit that a column may store, truncated or rounded. */
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    /** The finest unit that counts: two clocks may have read the same moment. */
    private static final Duration A_TICK = Duration.ofMillis(1);

    private static final Duration A_DAY = Duration.ofDays(1);

    private Moments() {}

    /**
     * A moment, by two clocks: somebody may set the first one while a test runs.
     *
     * @param time the time of day
     * @param nanos what {@link System#nanoTime} returned
     */
    public record Start(Instant time, long nanos) {}

    /**
     * Returns a moment at which the class of an object has been loaded, so that a constant of that class holds an
     * earlier one. Waits until the time differs from the start of an hour or a day, in case a mapping truncates it.
     * Usually it waits for two ticks of the clock.
     *
     * @param made creates an object, which is not used
     */
    public static Start begin(Supplier<?> made) {
        made.get();
        Instant loaded = Instant.now();
        Duration into = Duration.ofMillis(Math.floorMod(loaded.toEpochMilli(), ZONE.toMillis()));
        Duration wait = A_SECOND.multipliedBy(2).minus(into);
        return new Start(after(loaded.plus(wait.isNegative() ? A_TICK.multipliedBy(2) : wait)), System.nanoTime());
    }

    /**
     * Waits until the clock has passed a moment.
     *
     * @return the current time
     */
    public static Instant after(Instant moment) {
        Instant now = Instant.now();
        while (!now.isAfter(moment)) {
            try {
                Thread.sleep(1);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("the test was interrupted", e);
            }
            now = Instant.now();
        }
        return now;
    }

    /** Whether a moment that was read from a table is between another one and now, as exactly as the table tells. */
    public static boolean isSince(Start start, Instant moment) {
        Instant now = Instant.now();
        if (Duration.between(moment, now).abs().compareTo(A_DAY) >= 0) {
            return false;
        }
        Duration passed = Duration.ofNanos(System.nanoTime() - start.nanos());
        Duration unit = unitOf(moment);
        // The window covers both, in case somebody set the time in between.
        Instant early =
                Collections.min(List.of(start.time(), now.minus(passed))).minus(unit);
        Instant late = Collections.max(List.of(start.time().plus(passed), now)).plus(unit);
        long intoZone = Math.floorMod(Duration.between(early, moment).toNanos(), ZONE.toNanos());
        return intoZone <= Duration.between(early, late).toNanos();
    }

    /** The unit that a stored moment seems to be truncated or rounded to. */
    private static Duration unitOf(Instant moment) {
        long unit = A_SECOND.toNanos();
        while (unit > A_TICK.toNanos() && moment.getNano() % unit != 0) {
            unit /= 10;
        }
        return Duration.ofNanos(unit);
    }

    /**
     * Describes for feedback what was written instead of a moment since the save. A time of the current day is left
     * out, because each run has another one.
     */
    public static String told(Object value, Instant moment) {
        return Duration.between(moment, Instant.now()).abs().compareTo(A_DAY) < 0
                ? "it wrote another time than that of the save"
                : "it wrote " + value;
    }

    /**
     * Saves entities one after another, at different times, until two have different moments. It saves at most three,
     * because a column may store only whole seconds.
     *
     * @param save saves the entity with this index, from 0
     * @param moments reads the stored moments
     * @return the distinct moments that are stored in the end
     */
    public static Set<@Nullable Object> ofSaves(IntConsumer save, Supplier<List<@Nullable Object>> moments) {
        Instant first = Instant.now();
        List<Duration> later = List.of(Duration.ZERO, Duration.ofMillis(5), Duration.ofMillis(1_100));
        for (int number = 0; number < later.size(); number++) {
            if (new HashSet<>(moments.get()).size() < 2) {
                after(first.plus(later.get(number)));
                save.accept(number);
            }
        }
        return new HashSet<>(moments.get());
    }
}
