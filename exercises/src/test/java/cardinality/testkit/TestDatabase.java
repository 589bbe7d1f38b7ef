package cardinality.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * One H2 database in memory with an unguessable name, gone when it is closed.
 *
 * <p>Everything but its creation runs as a user who owns one schema and is no administrator: SQL can come from a
 * student's annotations and queries, and for an administrator H2 would compile it to Java or read files with it.
 */
final class TestDatabase implements AutoCloseable {

    private static final String OWNER = "OWNER_";

    /**
     * An entity called User without a table name of its own asks for a table called like a reserved word. H2 lets it pass,
     * so that a learner reads that a table has another name than agreed, and not of a syntax error.
     */
    private static final String SETTINGS = ";SCHEMA=APP;NON_KEYWORDS=USER";

    private final Connection keptOpen;
    private final DataSource dataSource;

    private TestDatabase(Connection keptOpen, DataSource dataSource) {
        this.keptOpen = keptOpen;
        this.dataSource = dataSource;
    }

    static TestDatabase create() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        String password = UUID.randomUUID().toString();
        try {
            Connection admin = source(url, "ADMIN_", password).getConnection();
            try (Statement statement = admin.createStatement()) {
                statement.execute("create user " + OWNER + " password '" + password + "'");
                statement.execute("create schema APP authorization " + OWNER);
            }
            return new TestDatabase(admin, source(url + SETTINGS, OWNER, password));
        } catch (SQLException e) {
            throw new IllegalStateException("H2 could not create a database in memory", e);
        }
    }

    DataSource dataSource() {
        return dataSource;
    }

    void execute(List<String> statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("H2 refused a statement it had accepted before", e);
        }
    }

    @Override
    public void close() {
        try {
            keptOpen.close();
        } catch (SQLException e) {
            throw new IllegalStateException("H2 could not close a database in memory", e);
        }
    }

    private static DataSource source(String url, String user, String password) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }
}
