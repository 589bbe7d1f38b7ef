package cardinality.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MomentsTest {

    @Test
    void aConstantOfAClassIsEarlierThanTheStart() {
        List<Instant> constants = new ArrayList<>();
        Moments.Start start = Moments.begin(() -> constants.add(Instant.now().truncatedTo(ChronoUnit.MILLIS)));
        // A column of microseconds, of which none ends in a zero.
        assertThat(Moments.isSince(start, constants.get(0).minusNanos(7_000))).isFalse();
    }

    @Test
    void aMomentIsAsExactAsItsColumn() {
        Moments.Start start = Moments.begin(Object::new);
        Instant now = Instant.now();
        assertThat(Moments.isSince(start, now)).isTrue();
        assertThat(Moments.isSince(start, now.truncatedTo(ChronoUnit.MILLIS))).isTrue();
        assertThat(Moments.isSince(start, tenths(now))).isTrue();
        assertThat(Moments.isSince(start, now.truncatedTo(ChronoUnit.SECONDS))).isTrue();
        assertThat(Moments.isSince(start, now.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1)))
                .isTrue();
    }

    @Test
    void aMomentCanBeOfAnyTimeZone() {
        Moments.Start start = Moments.begin(Object::new);
        Instant now = Instant.now();
        assertThat(Moments.isSince(start, now.plus(Duration.ofMinutes(345)))).isTrue();
        assertThat(Moments.isSince(start, now.minus(Duration.ofHours(9)))).isTrue();
        assertThat(Moments.isSince(start, now.minus(Duration.ofMinutes(7)))).isFalse();
        assertThat(Moments.isSince(start, Instant.MIN)).isFalse();
    }

    @Test
    void somebodyCanSetTheClockInBetween() {
        Moments.Start before = Moments.begin(Object::new);
        Instant now = Instant.now();
        assertThat(Moments.isSince(new Moments.Start(before.time().plusSeconds(90), before.nanos()), now))
                .isTrue();
        assertThat(Moments.isSince(new Moments.Start(before.time().minusSeconds(90), before.nanos()), now))
                .isTrue();
    }

    private static Instant tenths(Instant moment) {
        return Instant.ofEpochMilli(moment.toEpochMilli() / 100 * 100);
    }
}
