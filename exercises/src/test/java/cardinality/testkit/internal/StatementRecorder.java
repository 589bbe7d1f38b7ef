package cardinality.testkit.internal;

import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.StatementLog;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLSyntaxErrorException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;

/** Writes all executions and rows of a data source to a {@link StatementLog}. */
final class StatementRecorder implements QueryExecutionListener, MethodExecutionListener {

    private final StatementLog log;
    private final StatementGuard guard;
    private final CallLog calls;

    private StatementRecorder(StatementLog log, StatementGuard guard, CallLog calls) {
        this.log = log;
        this.guard = guard;
        this.calls = calls;
    }

    /**
     * @param guard checks each statement before it reaches the database
     * @param audit receives the statements that the log contains
     * @param calls receives the refusals of statements that cannot be parsed
     * @param trace also receives everything, if present
     */
    static DataSource around(
            DataSource dataSource,
            StatementGuard guard,
            StatementLog log,
            StatementAudit audit,
            CallLog calls,
            Optional<StatementTrace> trace) {
        StatementRecorder recorder = new StatementRecorder(log, guard, calls);
        ProxyDataSourceBuilder proxy = ProxyDataSourceBuilder.create(dataSource)
                .listener(recorder)
                .listener(audit)
                .methodListener(recorder)
                .proxyResultSet();
        trace.ifPresent(t -> proxy.listener(t).methodListener(t));
        return proxy.build();
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        noteRefusal(execution.getThrowable());
        int entries = execution.isBatch() ? Math.max(1, execution.getBatchSize() / Math.max(1, queries.size())) : 1;
        for (QueryInfo query : queries) {
            log.executed(query.getQuery(), guard.kindOf(query.getQuery()), entries);
            if (guard.packsRows(query.getQuery())) {
                log.packed(query.getQuery());
            }
        }
    }

    /** All methods that take SQL, for preparing or direct execution, have it as their first argument. */
    @Override
    public void beforeMethod(MethodExecutionContext call) {
        Object[] arguments = call.getMethodArgs();
        if (arguments == null || arguments.length == 0 || !(arguments[0] instanceof String sql)) {
            return;
        }
        String name = call.getMethod().getName();
        try {
            if (call.getTarget() instanceof Connection connection && name.startsWith("prepare")) {
                admit(connection, sql);
            } else if (call.getTarget() instanceof Statement statement
                    && (name.startsWith("execute") || name.equals("addBatch"))) {
                admit(statement.getConnection(), sql);
            }
        } catch (SQLException e) {
            throw StatementRecorder.<RuntimeException>asDeclaredByTheMethod(e);
        }
    }

    private static boolean isOfColumn(MethodExecutionContext call) {
        return call.getMethodArgs() != null && call.getMethodArgs().length > 0;
    }

    private void admit(Connection connection, String sql) throws SQLException {
        try {
            guard.admit(connection, sql);
        } catch (RefusedStatement refused) {
            log.executed(sql, Kind.OTHER, 1);
            throw refused;
        }
    }

    /** All methods that take SQL declare the exception, but the listener interface does not. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E asDeclaredByTheMethod(SQLException thrown) throws E {
        throw (E) thrown;
    }

    /** A database parses a statement when it is prepared or when it runs. */
    private void noteRefusal(@Nullable Throwable thrown) {
        if (thrown instanceof SQLSyntaxErrorException && !(thrown instanceof RefusedStatement)) {
            calls.refused(thrown);
        }
    }

    @Override
    public void afterMethod(MethodExecutionContext call) {
        if (call.getTarget() instanceof Connection) {
            noteRefusal(call.getThrown());
        }
        if (!(call.getTarget() instanceof ResultSet)) {
            return;
        }
        String name = call.getMethod().getName();
        if (name.equals("next") && Boolean.TRUE.equals(call.getResult())) {
            log.rowRead();
        } else if (name.startsWith("get") && call.getResult() != null && isOfColumn(call)) {
            log.valueRead(ReadValues.lengthOf(call.getResult()));
        }
    }
}
