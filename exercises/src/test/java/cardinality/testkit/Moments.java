package cardinality.testkit;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Checks of points in time that a mapping has written, in any time zone and with any fraction of a second. */
public final class Moments {

    /** Offsets of all time zones in use are a multiple of this. */
    private static final long ZONE_MILLIS = Duration.ofMinutes(15).toMillis();

    /** A column may store only whole seconds, truncated or rounded. */
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private static final Duration A_DAY = Duration.ofDays(1);

    private Moments() {}

    /**
     * Waits until the current time differs from the start of an hour or a day, in case a mapping truncates it. Usually
     * it need not wait.
     *
     * @return the current time
     */
    public static Instant begin() {
        Instant now = Instant.now();
        long into = Math.floorMod(now.toEpochMilli(), ZONE_MILLIS);
        return into < 2 * A_SECOND.toMillis() ? after(now.plusMillis(2 * A_SECOND.toMillis() - into)) : now;
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

    /** Whether a moment that was read from a table is between another one and now. */
    public static boolean isSince(Instant before, Instant moment) {
        Instant now = Instant.now();
        long early = before.minus(A_SECOND).toEpochMilli();
        long late = now.plus(A_SECOND).toEpochMilli();
        long intoZone = Math.floorMod(moment.toEpochMilli() - early, ZONE_MILLIS);
        return Duration.between(moment, now).abs().compareTo(A_DAY) < 0 && intoZone <= late - early;
    }

    /**
     * Describes for feedback what was written instead of a moment since the save. On the current day, only the time of
     * day can be wrong.
     */
    public static String told(Object value, Instant moment) {
        return Duration.between(moment, Instant.now()).abs().compareTo(A_DAY) < 0
                ? "it wrote another time of day"
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
