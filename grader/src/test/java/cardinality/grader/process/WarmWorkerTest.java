package cardinality.grader.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.process.WorkerLost.How;
import cardinality.grader.wire.WorkerRole;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WarmWorkerTest {

    private final AtomicInteger started = new AtomicInteger();

    @Test
    void oneWorkerServesManyRequests() {
        WarmWorker warm = warm(fresh -> {});
        Worker first = warm.forRequest();
        assertThat(warm.isFresh()).isTrue();
        assertThat(warm.forRequest()).isSameAs(first);
        assertThat(warm.isFresh()).isFalse();
        assertThat(started).hasValue(1);
    }

    @Test
    void aLostWorkerIsReplacedByAFreshOne() {
        WarmWorker warm = warm(fresh -> {});
        Worker first = warm.forRequest();
        first.close();
        assertThat(warm.forRequest()).isNotSameAs(first);
        assertThat(warm.isFresh()).isTrue();
    }

    @Test
    void aWorkerIsReplacedAfterItsMaximumNumberOfRequests() {
        WarmWorker warm = warm(fresh -> {});
        for (int i = 0; i <= WarmWorker.maxRequests(WorkerRole.RUNS); i++) {
            warm.forRequest();
        }
        assertThat(started).hasValue(2);
        assertThat(warm.isFresh()).isTrue();
    }

    @Test
    void aMachineOnWhichTwoFreshWorkersFailIsAtFault() {
        WarmWorker warm = warm(fresh -> {
            throw new WorkerLost(How.DIED, "its process ended with status 1");
        });
        assertThatThrownBy(warm::forRequest)
                .isInstanceOf(MachineFault.class)
                .hasMessage("no worker for tests works on this machine (its process ended with status 1)");
        assertThat(started).hasValue(2);
    }

    @Test
    void workersThatAreKilledFromOutsideAreTriedMoreOften() {
        WarmWorker warm = warm(fresh -> {
            if (started.get() < 6) {
                throw new WorkerLost(How.KILLED, "its process ended with status 137");
            }
        });
        warm.forRequest();
        assertThat(started).hasValue(6);
    }

    @Test
    void aMachineThatStartsNoProcessIsAtFault() {
        WarmWorker warm = new WarmWorker(
                WorkerRole.COMPILES,
                () -> {
                    throw new WorkerLost(How.REFUSED, "its process could not be started: no memory");
                },
                fresh -> {});
        warm.prepare();
        assertThatThrownBy(warm::forRequest)
                .isInstanceOf(MachineFault.class)
                .hasMessageContaining("no compiler works on this machine");
    }

    private WarmWorker warm(SelfCheck selfCheck) {
        return new WarmWorker(
                WorkerRole.RUNS,
                () -> {
                    started.incrementAndGet();
                    return new ScriptedWorker();
                },
                selfCheck);
    }
}
