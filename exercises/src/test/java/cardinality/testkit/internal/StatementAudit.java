package cardinality.testkit.internal;

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
 * Holds what a {@link StatementLog} was told against what the database itself has heard. A statement that came in between,
 * over a connection that was not the test's, would make every count in the log worthless.
 */
public final class StatementAudit implements QueryExecutionListener {

    private int expected;
    private @Nullable String unexpected;

    /** Forgets what was heard; a new test begins. */
    void begin() {
        expected = 0;
        unexpected = null;
    }

    /** A data source whose statements are known of. */
    DataSource around(DataSource dataSource) {
        return ProxyDataSourceBuilder.create(dataSource).listener(this).build();
    }

    /** Asks the database something that takes statements of which no proxy hears, as its metadata does. */
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

    /** To be told of each statement by the database. */
    void heard(String sql) {
        if (expected == 0 && unexpected == null && !isOfADriver(sql)) {
            unexpected = sql;
        }
    }

    /** What a connection says for itself: it sets what it was opened with, and ends transactions. None of it reads a table. */
    private static boolean isOfADriver(String sql) {
        return sql.startsWith("SET ")
                || sql.startsWith("CALL ") && sql.endsWith("()")
                || sql.equals("COMMIT")
                || sql.equals("ROLLBACK");
    }

    /** The first statement that came to the database past the log. */
    public Optional<String> unexpected() {
        return Optional.ofNullable(unexpected);
    }
}
