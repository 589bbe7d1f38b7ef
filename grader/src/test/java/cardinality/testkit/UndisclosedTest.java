package cardinality.testkit;

import static cardinality.testkit.Expectation.expected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import cardinality.grader.worker.WarmUp;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.Observation.Outcome.Failed;
import cardinality.testkit.Observation.Outcome.NotStarted;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.h2.jdbc.JdbcConnection;
import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A test with secret data describes its expectation in general words, however it fails. */
class UndisclosedTest {

    private static final String PARAMETERS = Scope.class.getName() + "," + Secret.class.getName();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tellsInFacts",
                "tellsInStatements",
                "tellsInAMessage",
                "tellsInACause",
                "tellsInAnAssertion",
                "tellsInTheLogOfTheDatabase",
                "tellsByWhereItFails"
            })
    void aFailureDisclosesNoData(String method) {
        Failed one = (Failed) run(method, "one seed");
        Failed other = (Failed) run(method, "another seed");
        assertThat(one).isEqualTo(other);
        assertThat(one.feedback().statements()).isEmpty();
        assertThat(one.feedback().text()).doesNotContainPattern("[0-9]");
    }

    @Test
    void onlyTheWordsOfTheTestAreReported() {
        Feedback feedback = ((Failed) run("tellsInFacts", "one seed")).feedback();
        assertThat(feedback.facts().get(0)).isEqualTo(new Fact("expected", "as many as there are"));
        assertThat(feedback.where()).isEqualTo("Numbers.all");
        assertThat(feedback.misconception()).isEqualTo("OTHER_DATA");
    }

    @Test
    void aGapDisclosesNoDataEither() {
        assertThat(run("tellsInAGap", "one seed")).isEqualTo(new NotStarted("Numbers.all", Optional.of("Numbers.all")));
    }

    @Test
    void aTestWithASecretButWithoutUndisclosedFails() {
        assertThat(((Failed) run("saysNotWhatItTells", "one seed")).feedback().text())
                .contains("saysNotWhatItTells takes a Secret and has no @Undisclosed");
    }

    @Test
    void aSeedAlwaysDrawsTheSameDataAndEachTestItsOwn() {
        assertThat(new Secret("seed", "test").word(20)).isEqualTo(new Secret("seed", "test").word(20));
        Set<String> words = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            words.add(new Secret("seed" + i, "test").word(20));
            words.add(new Secret("seed", "test" + i).word(20));
        }
        assertThat(words).hasSize(200);
    }

    @Test
    void exactlyTheNumbersOfARangeAreDrawn() {
        Secret secret = new Secret("seed", "test");
        Set<Integer> drawn = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            drawn.add(secret.between(3, 7));
        }
        assertThat(drawn).containsExactlyInAnyOrder(3, 4, 5, 6, 7);
        assertThat(secret.different(5, 3, 7)).containsExactlyInAnyOrder(3, 4, 5, 6, 7);
    }

    private static Outcome run(String method, String seed) {
        List<Outcome> outcomes = new ArrayList<>();
        CaseRun.of(
                selectMethod(Cases.class, method, PARAMETERS),
                Map.of(Secret.SEED, seed),
                new Observer(observation -> outcomes.add(observation.outcome())));
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }

    /** The ways in which data could get into a report. */
    @Entities({WarmUp.Parent.class, WarmUp.Child.class})
    static class Cases {

        @Graded("secret.cases")
        @Undisclosed(value = "as many as there are", where = "Numbers.all")
        void tellsInFacts(Scope scope, Secret secret) {
            int size = secret.between(0, 1_000_000);
            throw expected("there are " + size)
                    .butWas("there are " + (size + 1))
                    .fact("all " + size, "of " + size)
                    .where("Numbers.all" + size)
                    .misconception("MISCOUNTED")
                    .failure();
        }

        @Graded("secret.cases")
        @Undisclosed(value = "as many as there are", where = "Numbers.all")
        void tellsInStatements(Scope scope, Secret secret) {
            for (int i = secret.between(1, 30); i > 0; i--) {
                scope.inTransaction(em -> em.persist(new WarmUp.Parent()));
            }
            throw expected("one").statements(scope.statements()).failure();
        }

        @Graded("secret.cases")
        @Undisclosed(value = "as many as there are", where = "Numbers.all")
        void tellsInAMessage(Scope scope, Secret secret) {
            throw new IllegalStateException("there are " + secret.between(0, 1_000_000));
        }

        @Graded("secret.cases")
        @Undisclosed(value = "as many as there are", where = "Numbers.all")
        void tellsInACause(Scope scope, Secret secret) {
            throw new IllegalStateException(new SQLException("no " + secret.between(0, 1_000_000)));
        }

        @Graded("secret.cases")
        @Undisclosed(value = "as many as there are", where = "Numbers.all")
        void tellsInAnAssertion(Scope scope, Secret secret) {
            throw new AssertionError(secret.between(0, 1_000_000));
        }

        @Graded("secret.cases")
        @Undisclosed(value = "as many as there are", where = "Numbers.all")
        void tellsInTheLogOfTheDatabase(Scope scope, Secret secret) {
            scope.inTransaction(em -> em.unwrap(Session.class).doWork(connection -> {
                try (Statement statement =
                        connection.unwrap(JdbcConnection.class).createStatement()) {
                    statement.executeQuery("select " + secret.between(0, 1_000_000));
                }
            }));
        }

        @Graded("secret.cases")
        @Undisclosed(value = "as many as there are", where = "Numbers.all")
        void tellsByWhereItFails(Scope scope, Secret secret) {
            StackOverflowError error = new StackOverflowError();
            error.setStackTrace(new StackTraceElement[] {
                new StackTraceElement(
                        "cardinality.numbers.Numbers", "all", "Numbers.java", secret.between(1, 1_000_000))
            });
            throw error;
        }

        @Graded("secret.cases")
        @Undisclosed(value = "as many as there are", where = "Numbers.all")
        void tellsInAGap(Scope scope, Secret secret) {
            UnsupportedOperationException gap =
                    new UnsupportedOperationException("TODO " + secret.between(0, 1_000_000));
            gap.setStackTrace(new StackTraceElement[] {
                new StackTraceElement("cardinality.numbers.Numbers", "all", "Numbers.java", 1)
            });
            throw gap;
        }

        @Graded("secret.cases")
        void saysNotWhatItTells(Scope scope, Secret secret) {
            throw expected("nothing").failure();
        }
    }
}
