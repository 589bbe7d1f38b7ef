package cardinality.testkit.internal;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.worker.WarmUp;
import cardinality.testkit.CaseRun;
import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.h2.jdbc.JdbcConnection;
import org.hibernate.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementAuditTest {

    @ParameterizedTest
    @ValueSource(strings = {"readsThroughTheGivenConnection", "readsAndSeedsTablesItself", "savesAnEntity"})
    void aTestWhoseStatementsAreAllLoggedPasses(String method) {
        assertThat(run(method)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unwrapsTheConnection", "asksTheMetadataForTheConnection", "writesPastTheLog"})
    void aStatementThatBypassesTheLogFailsTheTest(String method) {
        assertThat(run(method))
                .containsInstanceOf(CriterionFailure.class)
                .get()
                .extracting(Throwable::getMessage, as(InstanceOfAssertFactories.STRING))
                .contains("this one did not: ")
                .contains("child_of_warm_up");
    }

    /** Returns the exception of the test, if there was one. */
    private static Optional<Throwable> run(String method) {
        return CaseRun.thrownBy(Cases.class, method);
    }

    /** Things that a test could do, or code under test that got unintended access. */
    @Entities({WarmUp.Parent.class, WarmUp.Child.class})
    static class Cases {

        @Graded("audit.cases")
        void readsThroughTheGivenConnection(Scope scope) {
            onConnection(scope, connection -> read(connection));
        }

        @Graded("audit.cases")
        void readsAndSeedsTablesItself(Scope scope) {
            scope.table("parent_of_warm_up").insert(Map.of());
            assertThat(scope.table("parent_of_warm_up").count()).isEqualTo(1);
        }

        @Graded("audit.cases")
        void savesAnEntity(Scope scope) {
            scope.inTransaction(em -> em.persist(new WarmUp.Parent()));
        }

        @Graded("audit.cases")
        void unwrapsTheConnection(Scope scope) {
            onConnection(scope, connection -> read(connection.unwrap(JdbcConnection.class)));
        }

        @Graded("audit.cases")
        void asksTheMetadataForTheConnection(Scope scope) {
            onConnection(scope, connection -> read(connection.getMetaData().getConnection()));
        }

        @Graded("audit.cases")
        void writesPastTheLog(Scope scope) {
            onConnection(scope, connection -> {
                try (Statement statement =
                        connection.unwrap(JdbcConnection.class).createStatement()) {
                    statement.executeUpdate("delete from child_of_warm_up");
                }
            });
        }

        private static void read(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.executeQuery("select count(*) from child_of_warm_up");
            }
        }

        private static void onConnection(Scope scope, Work work) {
            scope.inTransaction(em -> em.unwrap(Session.class).doWork(work::on));
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }
}
