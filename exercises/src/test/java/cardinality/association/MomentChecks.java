package cardinality.association;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Moments;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Whether a value that was read by JDBC is the current date and time. */
final class MomentChecks {

    private MomentChecks() {}

    /** Fails unless a value of column enrolled_at lies between a moment and the present. */
    static void isNow(@Nullable Object value, Moments.Start before) {
        expected("saving an enrollment writes the current date and time into enrolled_at")
                .butWas("enrolled_at of the new row is NULL")
                .where("Enrollment")
                .misconception("ENROLLED_AT_EMPTY")
                .unless(value != null);
        Instant moment = value instanceof Timestamp timestamp
                ? timestamp.toInstant()
                : value instanceof OffsetDateTime dateTime ? dateTime.toInstant() : null;
        expected("the type of enrolled_at has a date and a time of day")
                .butWas("it holds " + kind(value) + value)
                .where("Enrollment")
                .misconception("NOT_A_MOMENT")
                .unless(moment != null);
        expected("saving an enrollment writes the current date and time into enrolled_at")
                .butWas(moment == null ? "" : Moments.told(String.valueOf(value), moment))
                .where("Enrollment")
                .misconception("NOT_NOW")
                .unless(moment != null && Moments.isSince(before, moment));
    }

    private static String kind(@Nullable Object value) {
        return value instanceof Number ? "the number " : value instanceof String ? "the text " : "";
    }
}
