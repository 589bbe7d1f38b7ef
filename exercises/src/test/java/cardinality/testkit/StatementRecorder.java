package cardinality.testkit;

import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;

/** Writes every execution and every row that passes a data source into a {@link StatementLog}. */
final class StatementRecorder implements QueryExecutionListener, MethodExecutionListener {

    private final StatementLog log;

    private StatementRecorder(StatementLog log) {
        this.log = log;
    }

    /**
     * @param audit is told which statements the log knows of
     * @param trace hears all of it as well, if there is one
     */
    static DataSource around(
            DataSource dataSource, StatementLog log, StatementAudit audit, Optional<StatementTrace> trace) {
        StatementRecorder recorder = new StatementRecorder(log);
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
        int entries = execution.isBatch() ? Math.max(1, execution.getBatchSize() / Math.max(1, queries.size())) : 1;
        for (QueryInfo query : queries) {
            log.executed(query.getQuery(), entries);
        }
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {}

    @Override
    public void afterMethod(MethodExecutionContext call) {
        if (call.getTarget() instanceof ResultSet
                && call.getMethod().getName().equals("next")
                && Boolean.TRUE.equals(call.getResult())) {
            log.rowRead();
        }
    }
}
