package cardinality.testkit;

import cardinality.testkit.internal.CurrentTime;
import cardinality.testkit.internal.Text;
import java.util.Objects;

/**
 * One line of feedback.
 *
 * @param key the meaning of the value, in lower case, such as {@code expected} or {@code but was}
 * @param value the text, without the current time, at most {@value #MAX_LENGTH} characters (longer texts are cut)
 */
public record Fact(String key, String value) {

    public static final int MAX_LENGTH = 1_000;

    public Fact {
        Objects.requireNonNull(key, "key");
        value = Text.capped(CurrentTime.maskedIn(Text.capped(value, 2 * MAX_LENGTH)), MAX_LENGTH);
    }
}
