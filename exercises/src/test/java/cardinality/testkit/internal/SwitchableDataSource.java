package cardinality.testkit.internal;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.function.Supplier;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Lets one expensive SessionFactory use several cheap databases, one after another. */
public final class SwitchableDataSource implements DataSource {

    private DataSource current;
    private DataSource writing;
    private DataSource reading;

    SwitchableDataSource(DataSource current) {
        this.current = current;
        this.writing = current;
        this.reading = current;
    }

    /** Switches to another database, whose rows can be read and changed. */
    void switchTo(TestDatabase next) {
        writing = next.dataSource();
        reading = next.reader();
        current = writing;
    }

    /** Runs an action during which each new connection may only read. */
    public <T> T whileReading(Supplier<T> action) {
        current = reading;
        try {
            return action.get();
        } finally {
            current = writing;
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = current.getConnection();
        // Hibernate reads the timeout of every statement. H2 returns it immediately if it was set; otherwise it runs a
        // query for each new connection, which takes longer than most statements of a test.
        try (Statement statement = connection.createStatement()) {
            statement.setQueryTimeout(0);
        }
        return connection;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("connections are opened for the schema's owner only");
    }

    @Override
    public PrintWriter getLogWriter() throws SQLException {
        return current.getLogWriter();
    }

    @Override
    public void setLogWriter(PrintWriter out) throws SQLException {
        current.setLogWriter(out);
    }

    @Override
    public int getLoginTimeout() throws SQLException {
        return current.getLoginTimeout();
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        current.setLoginTimeout(seconds);
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        return current.getParentLogger();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return current.unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return current.isWrapperFor(type);
    }
}
