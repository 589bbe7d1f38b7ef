package cardinality.testkit.diagnosis.call;

import static cardinality.testkit.Expectation.expected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import cardinality.grader.worker.WarmUp;
import cardinality.testkit.CaseRun;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Observation;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.Observer;
import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A failed check is told by what happened before it, and a passed one stays passed. */
class CauseBeforeSymptomTest {

    private static final Map<String, Outcome> OUTCOMES = new ConcurrentHashMap<>();

    @BeforeAll
    static void run() {
        CaseRun.of(selectClass(Cases.class), Map.of(), new Observer(CauseBeforeSymptomTest::note));
    }

    private static void note(Observation observation) {
        OUTCOMES.put(observation.test(), observation.outcome());
    }

    @Test
    void aRefusalThatWasCaughtIsTheCauseOfAWrongResult() {
        assertThat(OUTCOMES.get("refusalIsCaught")).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.feedback().misconception()).isEqualTo("SWALLOWED");
            assertThat(failed.feedback().text())
                    .contains("no entity \"Nothing\"")
                    .contains("select n from >>Nothing<< n");
        });
    }

    @Test
    void aRefusalOfTheDatabaseThatWasCaughtIsOneToo() {
        assertThat(OUTCOMES.get("refusalOfTheDatabaseIsCaught"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.feedback().misconception()).isEqualTo("SWALLOWED"));
    }

    @Test
    void aRefusalThatWasCaughtCostsNothingIfTheResultIsRight() {
        assertThat(OUTCOMES.get("refusalDoesNotMatter")).isEqualTo(new Outcome.Passed());
    }

    @Test
    void aMistakeInAQueryThatBrokeAnActionOffIsTheCauseOfAWrongTable() {
        assertThat(OUTCOMES.get("actionIsBrokenOff")).isInstanceOfSatisfying(Outcome.Failed.class, failed -> assertThat(
                        failed.feedback().misconception())
                .isEqualTo("UNKNOWN_NAME"));
    }

    @Test
    void anActionThatSucceededLaterLeavesTheCheckItsOwnWords() {
        assertThat(OUTCOMES.get("laterActionSucceeds"))
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.feedback().misconception()).isEqualTo("SYMPTOM"));
    }

    @Entities({WarmUp.Parent.class, WarmUp.Child.class})
    static class Cases {

        @Graded("causes.cases")
        void refusalIsCaught(Scope scope) {
            scope.inTransaction(em -> caught(em, "select n from Nothing n"));
            symptom(false);
        }

        @Graded("causes.cases")
        void refusalOfTheDatabaseIsCaught(Scope scope) {
            scope.inTransaction(em -> em.persist(new WarmUp.Parent()));
            scope.inTransaction(em -> caught(em, "select p from WarmUpParent p where count(p) > 1"));
            symptom(false);
        }

        @Graded("causes.cases")
        void refusalDoesNotMatter(Scope scope) {
            scope.inTransaction(em -> caught(em, "select n from Nothing n"));
            symptom(true);
        }

        @Graded("causes.cases")
        void actionIsBrokenOff(Scope scope) {
            scope.attempt(em -> em.createQuery("select n from Nothing n"));
            symptom(false);
        }

        @Graded("causes.cases")
        void laterActionSucceeds(Scope scope) {
            scope.attempt(em -> em.createQuery("select n from Nothing n"));
            scope.attempt(EntityManager::flush);
            symptom(false);
        }

        private static void caught(EntityManager em, String query) {
            try {
                em.createQuery(query).getResultList();
            } catch (RuntimeException e) {
                // Like a method that returns an empty list.
            }
        }

        private static void symptom(boolean holds) {
            expected("a result").butWas("none").misconception("SYMPTOM").unless(holds);
        }
    }
}
