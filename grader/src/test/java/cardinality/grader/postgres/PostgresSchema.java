package cardinality.grader.postgres;

import cardinality.testkit.TestDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;

/** One schema, and the sessions that it is used in. */
final class PostgresSchema implements TestDatabase {

    private final String name;
    private final SessionPool pool;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Set<Connection> lent = new HashSet<>();

    private PostgresSchema(String name, SessionPool pool) {
        this.name = name;
        this.pool = pool;
    }

    static TestDatabase create(String name, SessionPool pool) {
        PostgresSchema schema = new PostgresSchema(name, pool);
        schema.execute(List.of("create schema " + name));
        return schema;
    }

    @Override
    public DataSource dataSource() {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection") && arguments == null) {
                return lend();
            }
            throw new SQLFeatureNotSupportedException(method.getName());
        });
    }

    /** In one go, which is one transaction. */
    @Override
    public void execute(List<String> statements) {
        TestDatabase.super.execute(List.of(String.join(";", statements)));
    }

    @Override
    public void close() {
        try {
            // A session that a test left open would keep its locks, and the schema with them.
            for (Connection leftOpen : lent) {
                leftOpen.close();
            }
            execute(List.of("drop schema " + name + " cascade"));
            for (Connection session : idle) {
                pool.giveBack(session);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL did not take a schema back", e);
        }
    }

    private Connection lend() throws SQLException {
        Connection session = idle.isEmpty() ? pool.take(name) : idle.pop();
        lent.add(session);
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                takeBack(session);
                return null;
            }
            if (method.getName().equals("isClosed")) {
                return !lent.contains(session);
            }
            try {
                return method.invoke(session, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private void takeBack(Connection session) throws SQLException {
        if (!lent.remove(session)) {
            return;
        }
        if (!session.getAutoCommit()) {
            session.rollback();
            session.setAutoCommit(true);
        }
        session.setReadOnly(false);
        idle.push(session);
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(PostgresSchema.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
