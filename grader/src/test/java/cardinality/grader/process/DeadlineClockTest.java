package cardinality.grader.process;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.process.DeadlineClock.Finding;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Scripts of a controller's samples of a worker. */
class DeadlineClockTest {

    private static final Duration TICK = DeadlineClock.TICK;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final DeadlineClock clock = new DeadlineClock(Duration.ofSeconds(5), MINUTE);
    private Duration now = Duration.ofHours(3);
    private Duration cpu = Duration.ofSeconds(17);

    @Test
    void aBusyProcessIsGivenUpOnceItHasUsedUpItsProcessorTime() {
        sample(TICK, Duration.ZERO, false);
        assertThat(repeat(100, TICK, TICK, true)).isEqualTo(Finding.GOES_ON);
        assertThat(sample(TICK, TICK, true)).isEqualTo(Finding.BUSY_TOO_LONG);
    }

    @Test
    void processorTimeBeforeTheFirstSampleDoesNotCount() {
        assertThat(sample(TICK, Duration.ofSeconds(100), true)).isEqualTo(Finding.GOES_ON);
        assertThat(repeat(99, TICK, TICK, true)).isEqualTo(Finding.GOES_ON);
    }

    @Test
    void aWaitingProcessIsGivenUpAfterAllTicksInWhichItCouldHaveRun() {
        sample(TICK, Duration.ZERO, false);
        assertThat(repeat(1_200, TICK, Duration.ZERO, false)).isEqualTo(Finding.GOES_ON);
        assertThat(sample(TICK, Duration.ZERO, false)).isEqualTo(Finding.WAITS_FOR_EVER);
    }

    @Test
    void theLowUsageOfAWaitingVirtualMachineDoesNotKeepItAlive() {
        sample(TICK, Duration.ZERO, false);
        Finding finding = Finding.GOES_ON;
        int ticks = 0;
        while (finding == Finding.GOES_ON) {
            ticks++;
            finding = sample(TICK, ticks % 60 == 0 ? Duration.ofMillis(10) : Duration.ZERO, false);
        }
        assertThat(finding).isEqualTo(Finding.WAITS_FOR_EVER);
        assertThat(ticks).isLessThan(1_300);
    }

    @Test
    void threePausesOfTheWholeMachineCountAsThreeTicks() {
        sample(TICK, Duration.ZERO, false);
        for (int i = 0; i < 3; i++) {
            repeat(20, TICK, Duration.ofMillis(30), false);
            assertThat(sample(Duration.ofSeconds(63), Duration.ZERO, false)).isEqualTo(Finding.GOES_ON);
        }
        assertThat(repeat(1_190, TICK, Duration.ZERO, false)).isEqualTo(Finding.GOES_ON);
    }

    @Test
    void aNightWithTheLidClosedDoesNotCount() {
        sample(TICK, Duration.ZERO, false);
        assertThat(sample(Duration.ofHours(9), Duration.ZERO, false)).isEqualTo(Finding.GOES_ON);
    }

    @Test
    void aWorkerThatGetsFourPercentOfACoreIsNotWaiting() {
        sample(TICK, Duration.ZERO, true);
        // 4.8 s of work then take two minutes: the processor time increases in one of five samples.
        for (int i = 0; i < 480; i++) {
            assertThat(repeat(4, TICK, Duration.ZERO, true)).isEqualTo(Finding.GOES_ON);
            assertThat(sample(TICK, Duration.ofMillis(10), true)).isEqualTo(Finding.GOES_ON);
        }
    }

    @Test
    void aWorkerThatWasStoppedByASignalIsNotWaiting() {
        sample(TICK, Duration.ZERO, true);
        assertThat(repeat(100_000, TICK, Duration.ZERO, true)).isEqualTo(Finding.GOES_ON);
    }

    @Test
    void aWaitingProcessIsGivenUpEvenIfEverySampleIsLate() {
        sample(TICK, Duration.ZERO, false);
        assertThat(repeat(1_200, Duration.ofSeconds(1), Duration.ZERO, false)).isEqualTo(Finding.GOES_ON);
        assertThat(sample(Duration.ofSeconds(1), Duration.ZERO, false)).isEqualTo(Finding.WAITS_FOR_EVER);
    }

    @Test
    void theUsageOfSeveralProcessesAddsUp() {
        clock.begin(now.toNanos(), cpu);
        repeat(50, TICK, TICK, true);
        cpu = Duration.ofMinutes(15);
        clock.begin(now.toNanos(), cpu);
        assertThat(repeat(50, TICK, TICK, true)).isEqualTo(Finding.GOES_ON);
        assertThat(sample(TICK, TICK, true)).isEqualTo(Finding.BUSY_TOO_LONG);
    }

    @Test
    void decreasingProcessorTimeCountsAsNone() {
        sample(TICK, Duration.ZERO, true);
        assertThat(sample(TICK, Duration.ofSeconds(-10), true)).isEqualTo(Finding.GOES_ON);
        assertThat(repeat(100, TICK, TICK, true)).isEqualTo(Finding.GOES_ON);
        assertThat(sample(TICK, TICK, true)).isEqualTo(Finding.BUSY_TOO_LONG);
    }

    private Finding repeat(int times, Duration passed, Duration used, boolean wantsToRun) {
        Finding last = Finding.GOES_ON;
        for (int i = 0; i < times && last == Finding.GOES_ON; i++) {
            last = sample(passed, used, wantsToRun);
        }
        return last;
    }

    private Finding sample(Duration passed, Duration used, boolean wantsToRun) {
        now = now.plus(passed);
        cpu = cpu.plus(used);
        return clock.look(now.toNanos(), cpu, wantsToRun);
    }
}
