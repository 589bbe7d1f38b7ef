package cardinality.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.testkit.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class CurrentTimeTest {

    @Test
    void theCurrentTimeIsMasked() {
        Instant now = Instant.now();
        assertThat(CurrentTime.maskedIn("from 2021-03-04T05:06:07Z to " + now))
                .isEqualTo("from 2021-03-04T05:06:07Z to ‹now›");
        assertThat(CurrentTime.maskedIn("it wrote " + now.atOffset(ZoneOffset.ofHours(9)) + "."))
                .isEqualTo("it wrote ‹now›.");
        assertThat(CurrentTime.maskedIn(
                        "it wrote " + OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES)))
                .isEqualTo("it wrote ‹now›");
        assertThat(CurrentTime.maskedIn(java.sql.Timestamp.from(now).toString()))
                .isEqualTo("‹now›");
        assertThat(CurrentTime.maskedIn("it holds " + LocalDate.now(ZoneOffset.UTC)))
                .isEqualTo("it holds ‹today›");
        assertThat(CurrentTime.maskedIn("the number " + now.toEpochMilli())).isEqualTo("the number ‹now›");
    }

    @Test
    void anyOtherTimeIsKept() {
        for (String text :
                new String[] {"1999-12-31", "2021-03-04 05:06:07.0", "9999-99-99", "1000000000000", "12345678901234"}) {
            assertThat(CurrentTime.maskedIn(text)).isEqualTo(text);
        }
    }

    @Test
    void aFactDoesNotContainTheCurrentTime() {
        assertThat(new Fact("but was", "it is " + Instant.now()).value()).isEqualTo("it is ‹now›");
    }
}
