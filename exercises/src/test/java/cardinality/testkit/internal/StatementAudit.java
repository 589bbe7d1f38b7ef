package cardinality.testkit.internal;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.CriterionFailure;
import cardinality.testkit.StatementLog;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Compares the statements in a {@link StatementLog} with those that the database itself reports. A statement on a
 * connection that is not the test's would make all counts in the log worthless.
 */
public final class StatementAudit implements QueryExecutionListener {

    private int expected;
    private @Nullable String unexpected;

    /** Forgets all statements at the start of a new test. */
    void begin() {
        expected = 0;
        unexpected = null;
    }

    /** Returns a data source whose statements are expected. */
    DataSource around(DataSource dataSource) {
        return ProxyDataSourceBuilder.create(dataSource).listener(this).build();
    }

    /** Runs a query of the database whose statements pass no proxy, for example through its metadata. */
    <T> T whileExpecting(Supplier<T> question) {
        expected++;
        try {
            return question.get();
        } finally {
            expected--;
        }
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        expected++;
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        expected--;
    }

    /** Called by the database for each statement. */
    void heard(String sql) {
        if (expected == 0 && unexpected == null && !isOfADriver(sql)) {
            unexpected = sql;
        }
    }

    /**
     * Whether a connection sends the statement by itself: for its settings, and at the end of transactions. None of
     * these read a table.
     */
    private static boolean isOfADriver(String sql) {
        return sql.startsWith("SET ")
                || sql.startsWith("CALL ") && sql.endsWith("()")
                || sql.equals("COMMIT")
                || sql.equals("ROLLBACK");
    }

    /** @throws CriterionFailure if a statement reached the database without being logged */
    public void requireLogged() {
        unexpected().ifPresent(sql -> {
            throw expected("all statements go through the EntityManager that the test gave")
                    .butWas("this one did not: " + sql)
                    .failure();
        });
    }

    /** Returns the first statement that reached the database without being logged. */
    Optional<String> unexpected() {
        return Optional.ofNullable(unexpected);
    }
}
