package cardinality.grader.authoring.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The line of the benchmark says the median and the worst, in whatever order the saves came. */
class WatchMeasurementsTest {

    @Test
    void oneLineHasTheMedianTheWorstAndTheLoad() {
        List<WatchMeasurements.Save> saves = List.of(save(900, 10), save(100, 70), save(300, 50));
        assertThat(new WatchMeasurements(Duration.ofMillis(2_340), saves, 3.25).text())
                .isEqualTo("watch: from a save to its board: median 300 ms (50 ms of CPU), at most 900 ms, of 3 saves;"
                        + " first board after 2.3 s; load 3.3");
    }

    private static WatchMeasurements.Save save(long wall, long cpu) {
        return new WatchMeasurements.Save(Duration.ofMillis(wall), Duration.ofMillis(cpu));
    }
}
