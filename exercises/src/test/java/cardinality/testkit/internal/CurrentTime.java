package cardinality.testkit.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Replaces the current time in texts with a placeholder, so that the same mistake gets the same feedback on any day.
 */
public final class CurrentTime {

    private static final Pattern MOMENT = Pattern.compile(
            "\\b(\\d{4}-\\d\\d-\\d\\d)([T ]\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d(?::?\\d\\d)?)?)?|\\b\\d{13}\\b");

    private static final String NOW = "‹now›";
    private static final String TODAY = "‹today›";
    private static final long DAY_MILLIS = 24 * 60 * 60 * 1_000L;

    private CurrentTime() {}

    /**
     * Returns the text with {@value #NOW} or {@value #TODAY} in place of each time that is less than about a day away,
     * in any time zone.
     */
    public static String maskedIn(String text) {
        return MOMENT.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(masked(match.group(), match.group(1), match.group(2))));
    }

    private static String masked(String whole, @Nullable String date, @Nullable String time) {
        if (date == null) {
            return Math.abs(Long.parseLong(whole) - System.currentTimeMillis()) < DAY_MILLIS ? NOW : whole;
        }
        if (!isAboutToday(date)) {
            return whole;
        }
        return time == null ? TODAY : NOW;
    }

    private static boolean isAboutToday(String date) {
        try {
            return Math.abs(ChronoUnit.DAYS.between(LocalDate.parse(date), LocalDate.now(ZoneOffset.UTC))) <= 1;
        } catch (DateTimeParseException e) {
            return false;
        }
    }
}
