package cardinality.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import cardinality.grader.worker.WarmUp;
import cardinality.testkit.Observation.Outcome;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** With the timeouts that the kit's build sets, a test that does not end fails alone. */
class MissedDeadlineTest {

    @Test
    void aTestThatKeepsItsLocksForEverFailsAlone() {
        List<Observation> observations = new CopyOnWriteArrayList<>();
        CaseRun.of(
                selectClass(Cases.class),
                Map.of(
                        "junit.jupiter.execution.timeout.testable.method.default", "2 s",
                        "junit.jupiter.execution.timeout.thread.mode.default", "SEPARATE_THREAD"),
                new Observer(observations::add));
        Cases.END.countDown();
        assertThat(observations)
                .extracting(Observation::test)
                .containsExactly("neverEnds", "readsTheSameTable", "savesIntoTheSameTable");
        assertThat(observations.get(0).outcome())
                .isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(failed.feedback())
                        .extracting(Feedback::misconception, feedback -> feedback.value("expected"))
                        .containsExactly("NO_END", "a call that ends"));
        assertThat(observations.subList(1, 3)).extracting(Observation::outcome).containsOnly(new Outcome.Passed());
    }

    @Entities({WarmUp.Parent.class, WarmUp.Child.class})
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    static class Cases {

        private static final CountDownLatch END = new CountDownLatch(1);

        @Order(1)
        @Graded("ending.cases")
        void neverEnds(Scope scope) {
            scope.inTransaction(em -> {
                em.persist(new WarmUp.Parent());
                em.flush();
                boolean ended = false;
                while (!ended) {
                    try {
                        END.await();
                        ended = true;
                    } catch (InterruptedException ignored) {
                        // A loop of a student does not listen either.
                    }
                }
            });
        }

        @Order(2)
        @Graded("ending.cases")
        void readsTheSameTable(Scope scope) {
            assertThat(scope.<Long>fromTransaction(
                            em -> em.createQuery("select count(p) from WarmUpParent p", Long.class)
                                    .getSingleResult()))
                    .isZero();
        }

        @Order(3)
        @Graded("ending.cases")
        void savesIntoTheSameTable(Scope scope) {
            scope.inTransaction(em -> em.persist(new WarmUp.Parent()));
        }
    }
}
