package cardinality.testkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.testkit.StatementLog;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatementTraceTest {

    private final StatementLog log = new StatementLog();
    private String before = "";

    /** An action on a database. */
    private interface Action {
        void to(Connection connection) throws SQLException;
    }

    @Test
    void theSameStatementsHaveTheSameTrace() throws SQLException {
        assertThat(traceOf(run("select 1"), bound(7)))
                .matches("[0-9a-f]{64}")
                .isEqualTo(traceOf(run("select 1"), bound(7)));
    }

    @Test
    void orderNumberAndBoundValuesCount() throws SQLException {
        assertThat(traceOf(run("select 1"), run("select 2"))).isNotEqualTo(traceOf(run("select 2"), run("select 1")));
        assertThat(traceOf(run("select 1"))).isNotEqualTo(traceOf(run("select 1"), run("select 1")));
        assertThat(traceOf(bound(7))).isNotEqualTo(traceOf(bound(8)));
        assertThat(traceOf(bound(7))).isNotEqualTo(traceOf(bound(7L)));
    }

    @Test
    void everyEntryOfABatchCounts() throws SQLException {
        assertThat(traceOf(batch(1, 2))).isNotEqualTo(traceOf(batch(1, 3))).isNotEqualTo(traceOf(batch(1)));
    }

    @Test
    void endsOfTransactionsCount() throws SQLException {
        assertThat(traceOf(run("select 1"), Connection::commit))
                .isNotEqualTo(traceOf(run("select 1"), Connection::rollback))
                .isNotEqualTo(traceOf(run("select 1")));
    }

    @Test
    void clearingTheLogClearsNothing() throws SQLException {
        assertThat(traceOf(run("select 1"), c -> log.clear(), run("select 2")))
                .isEqualTo(traceOf(run("select 1"), run("select 2")));
    }

    @Test
    void anEarlierTraceIsPartOfALaterOne() throws SQLException {
        String alone = traceOf(run("select 1"));
        before = alone;
        assertThat(traceOf(run("select 1"))).isNotEqualTo(alone);
    }

    private static Action run(String sql) {
        return connection -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        };
    }

    private static Action bound(Object value) {
        return connection -> {
            try (PreparedStatement statement = connection.prepareStatement("select ?")) {
                statement.setObject(1, value);
                statement.execute();
            }
        };
    }

    private static Action batch(int... ids) {
        return connection -> {
            run("create table if not exists t (id int)").to(connection);
            try (PreparedStatement statement = connection.prepareStatement("insert into t values (?)")) {
                for (int id : ids) {
                    statement.setInt(1, id);
                    statement.addBatch();
                }
                statement.executeBatch();
            }
        };
    }

    private String traceOf(Action... actions) throws SQLException {
        StatementTrace trace = new StatementTrace();
        trace.resumeFrom(before);
        try (TestDatabase database = TestDatabase.create();
                Connection connection = StatementRecorder.around(
                                database.owner(),
                                new StatementGuard(database.parser()),
                                log,
                                new StatementAudit(),
                                new CallLog(),
                                Optional.of(trace))
                        .getConnection()) {
            connection.setAutoCommit(false);
            for (Action action : actions) {
                action.to(connection);
            }
            String digest = trace.finish();
            connection.rollback();
            return digest;
        }
    }
}
