package cardinality.testkit.internal;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import cardinality.grader.worker.WarmUp;
import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Entities;
import cardinality.testkit.Graded;
import cardinality.testkit.Scope;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.h2.jdbc.JdbcConnection;
import org.hibernate.Session;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

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
        List<TestExecutionResult> results = new ArrayList<>();
        LauncherFactory.create(LauncherConfig.builder()
                        .enableTestExecutionListenerAutoRegistration(false)
                        .build())
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectMethod(Cases.class, method, Scope.class.getName()))
                                .build(),
                        new TestExecutionListener() {
                            @Override
                            public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                                if (test.isTest()) {
                                    results.add(result);
                                }
                            }
                        });
        assertThat(results).hasSize(1);
        return results.get(0).getThrowable();
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
