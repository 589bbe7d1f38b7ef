package cardinality.grader.postgres;

import cardinality.testkit.internal.TestDatabase;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A schema for the duration of one test. It is chosen on first use: for known DDL, it may be an existing schema. */
final class PostgresDatabase implements TestDatabase {

    private final SchemaPool pool;
    private @Nullable PostgresSchema schema;

    PostgresDatabase(SchemaPool pool) {
        this.pool = pool;
    }

    @Override
    public DataSource dataSource() {
        return dataSource(false);
    }

    /** The server refuses changes in a read-only transaction. */
    @Override
    public DataSource reader() {
        return dataSource(true);
    }

    private DataSource dataSource(boolean readOnly) {
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection") && arguments == null) {
                return lend(readOnly);
            }
            throw new SQLFeatureNotSupportedException(method.getName());
        });
    }

    @Override
    public void execute(List<String> statements) {
        if (schema != null) {
            throw new IllegalStateException("a database is made by its first statements");
        }
        try {
            schema = pool.madeBy(statements);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL refused a statement it had accepted before", e);
        }
    }

    @Override
    public void wasMadeBy(List<String> statements) {
        if (schema == null) {
            return;
        }
        try {
            schema.wasMadeBy(statements);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL did not take a note", e);
        }
    }

    /** Without a condition or an order that fits an index, PostgreSQL reads a small table directly. */
    @Override
    public boolean readsRowsFromIndexes() {
        return false;
    }

    @Override
    public void close() {
        if (schema == null) {
            return;
        }
        try {
            pool.giveBack(schema);
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL did not take a schema back", e);
        }
    }

    private Connection lend(boolean readOnly) throws SQLException {
        PostgresSchema used = schema;
        if (used == null) {
            used = pool.empty();
            schema = used;
        }
        PostgresSchema owner = used;
        Connection session = owner.lend();
        session.setReadOnly(readOnly);
        return proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("close")) {
                owner.takeBack(session);
                return null;
            }
            if (method.getName().equals("isClosed")) {
                return !owner.isLent(session);
            }
            try {
                return method.invoke(session, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(PostgresDatabase.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
