package cardinality.grader.authoring.benchmark.floor;

import java.io.InputStream;
import java.io.Reader;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.StatementType;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;

/** Records everything that one database executes, in order, for replay on another one. */
final class Recording implements QueryExecutionListener, MethodExecutionListener {

    private static final Set<String> OF_TRANSACTIONS = Set.of("commit", "rollback", "setAutoCommit", "close");

    private final List<Step> steps = new ArrayList<>();

    /** One recorded step. */
    sealed interface Step {

        /** A statement or the end of a transaction on the connection with that name. */
        record Execution(String connection, boolean makesTables, Sentence sentence) implements Step {}

        /** All rows were deleted before the next test. */
        record Emptied() implements Step {}
    }

    /** Code that executes something on a connection. */
    interface Sentence {
        void sayTo(Connection connection) throws SQLException;
    }

    /** Returns a data source whose statements are recorded. */
    DataSource around(DataSource dataSource) {
        return ProxyDataSourceBuilder.create(dataSource)
                .listener(this)
                .methodListener(this)
                .build();
    }

    void emptied() {
        steps.add(new Step.Emptied());
    }

    List<Step> steps() {
        return steps;
    }

    /** Records before the execution, because the execution may consume a value. */
    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        for (QueryInfo query : queries) {
            String sql = query.getQuery();
            List<List<Bound>> entries = query.getParametersList().stream()
                    .map(entry -> entry.stream().map(Bound::of).toList())
                    .toList();
            boolean prepared = execution.getStatementType() != StatementType.STATEMENT;
            Sentence sentence = prepared ? c -> prepared(c, sql, entries) : c -> plain(c, sql);
            steps.add(new Step.Execution(execution.getConnectionId(), makesTables(sql), sentence));
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {}

    @Override
    public void beforeMethod(MethodExecutionContext call) {
        String method = call.getMethod().getName();
        if (call.getTarget() instanceof Connection && OF_TRANSACTIONS.contains(method)) {
            @Nullable
            Object first =
                    call.getMethodArgs() == null || call.getMethodArgs().length == 0 ? null : call.getMethodArgs()[0];
            steps.add(new Step.Execution(
                    call.getConnectionInfo().getConnectionId(), false, c -> ofTransaction(c, method, first)));
        }
    }

    @Override
    public void afterMethod(MethodExecutionContext call) {}

    /** The value of a parameter. The content of a stream is left out, because it can be read only once. */
    private record Bound(int index, @Nullable Object value) {

        static Bound of(ParameterSetOperation operation) {
            int index = (Integer) operation.getArgs()[0];
            if (operation.getMethod().getName().equals("setNull")) {
                return new Bound(index, null);
            }
            Object value = operation.getArgs()[1];
            return new Bound(index, value instanceof Reader || value instanceof InputStream ? "" : value);
        }
    }

    private static void prepared(Connection connection, String sql, List<List<Bound>> entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (List<Bound> entry : entries) {
                for (Bound bound : entry) {
                    if (bound.value() == null) {
                        statement.setNull(bound.index(), Types.NULL);
                    } else {
                        statement.setObject(bound.index(), bound.value());
                    }
                }
                if (statement.execute()) {
                    read(statement);
                }
            }
        }
    }

    private static void plain(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                read(statement);
            }
        }
    }

    private static void read(Statement statement) throws SQLException {
        try (ResultSet rows = statement.getResultSet()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    rows.getObject(i);
                }
            }
        }
    }

    private static void ofTransaction(Connection connection, String method, @Nullable Object argument)
            throws SQLException {
        switch (method) {
            case "commit" -> connection.commit();
            case "rollback" -> connection.rollback();
            case "setAutoCommit" -> connection.setAutoCommit(Boolean.TRUE.equals(argument));
            default -> connection.close();
        }
    }

    private static boolean makesTables(String sql) {
        String text = sql.stripLeading().toLowerCase(Locale.ROOT);
        return text.startsWith("create") || text.startsWith("alter") || text.startsWith("drop");
    }
}
