package cardinality.testkit;

import static cardinality.testkit.Expectation.expected;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cardinality.testkit.Evidence.Run;
import cardinality.testkit.ExecutedStatement.Kind;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class EvidenceTest {

    private final StatementLog log = new StatementLog();

    private Feedback feedback() {
        return expected("less").statements(log).atMost(2).failure().feedback();
    }

    private void ran(String... statements) {
        List.of(statements).forEach(sql -> log.executed(sql, Kind.SELECT, 1));
    }

    @Test
    void equalStatementsInSuccessionAreOneRun() {
        ran("users", "posts", "posts", "posts", "users", "posts");
        assertThat(feedback().statements())
                .extracting(ExecutedStatement::sql, ExecutedStatement::count)
                .containsExactly(tuple("users", 2), tuple("posts", 4));
        assertThat(feedback().evidence().runs()).containsExactly(run(0, 1), run(1, 3), run(0, 1), run(1, 1));
        assertThat(feedback().evidence().more()).isZero();
        assertThat(feedback().evidence().bound()).isEqualTo(OptionalInt.of(2));
    }

    private static Run run(int statement, int times) {
        return new Run(statement, times, Optional.empty());
    }

    @Test
    void aStatementWithAnotherCauseBeginsAnotherRun() {
        CallSite loop = new CallSite("Fetching", 41);
        ran("posts");
        log.askForCauses(() -> Optional.of(loop));
        ran("posts", "posts");
        log.askForCauses(Optional::empty);
        ran("posts");
        assertThat(feedback().evidence().runs())
                .containsExactly(run(0, 1), new Run(0, 2, Optional.of(loop)), run(0, 1));
    }

    @Test
    void whatDoesNotFitIsCounted() {
        for (int i = 0; i < 40; i++) {
            ran("users", "posts", "posts");
        }
        assertThat(feedback().evidence().runs()).hasSize(30);
        assertThat(feedback().evidence().more()).isEqualTo(75);
    }

    @Test
    void runsReferToStatementsThatAreReported() {
        for (int i = 0; i < 20; i++) {
            ran("select " + i);
        }
        assertThat(feedback().statements()).hasSize(12);
        assertThat(feedback().evidence().runs()).hasSize(12);
        assertThat(feedback().evidence().more()).isEqualTo(8);
    }

    @Test
    void statementsAfterTheExpectationDoNotCount() {
        ran("users");
        Expectation expectation = expected("less").statements(log);
        ran("posts");
        assertThat(expectation.failure().feedback().evidence().runs()).containsExactly(run(0, 1));
    }

    @Test
    void itChangesNoText() {
        ran("users", "posts", "users");
        assertThat(feedback().text())
                .isEqualTo(expected("less").statements(log).failure().feedback().text());
    }
}
