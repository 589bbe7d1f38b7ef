package cardinality.association;

import static cardinality.testkit.Expectation.expected;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Whether a value that was read by JDBC is a point in time, and the present one. */
final class MomentChecks {

    /** Wide enough for every time zone that a moment can be written in, and for no constant. */
    private static final Duration A_DAY = Duration.ofDays(1);

    private MomentChecks() {}

    /** Fails unless a value of column enrolled_at tells of the present. */
    static void isNow(@Nullable Object value) {
        expected("saving an enrollment writes the current date and time into enrolled_at")
                .butWas("enrolled_at of the new row is NULL")
                .where("Enrollment")
                .misconception("ENROLLED_AT_EMPTY")
                .unless(value != null);
        Instant moment = value instanceof Timestamp timestamp
                ? timestamp.toInstant()
                : value instanceof OffsetDateTime dateTime ? dateTime.toInstant() : null;
        expected("enrolled_at is of a type for a date with a time of day")
                .butWas("it holds " + kind(value) + value)
                .where("Enrollment")
                .misconception("NOT_A_MOMENT")
                .unless(moment != null);
        expected("saving an enrollment writes the current date and time into enrolled_at")
                .butWas("it wrote " + value)
                .where("Enrollment")
                .misconception("NOT_NOW")
                .unless(moment != null
                        && Duration.between(moment, Instant.now()).abs().compareTo(A_DAY) < 0);
    }

    private static String kind(@Nullable Object value) {
        return value instanceof Number ? "the number " : value instanceof String ? "the text " : "";
    }
}
