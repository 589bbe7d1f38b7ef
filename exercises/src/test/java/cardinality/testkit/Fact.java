package cardinality.testkit;

import cardinality.testkit.internal.CurrentTime;
import cardinality.testkit.internal.Text;
import java.util.Objects;

/**
 * One line of a feedback.
 *
 * @param key what the value tells, in lower case, such as {@code expected} or {@code but was}
 * @param value the text itself, without the present moment, at most {@value #MAX_LENGTH} characters (longer ones are cut)
 */
public record Fact(String key, String value) {

    public static final int MAX_LENGTH = 1_000;

    public Fact {
        Objects.requireNonNull(key, "key");
        value = Text.capped(CurrentTime.maskedIn(Text.capped(value, 2 * MAX_LENGTH)), MAX_LENGTH);
    }
}
