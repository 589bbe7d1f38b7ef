package cardinality.testkit.internal;

import cardinality.testkit.TableDefinition;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * One H2 database in memory with a random name. It is deleted when it is closed.
 *
 * <p>One user owns the schema and creates its tables. A second user can only read and write rows, and a third one can
 * only read them. None of them is an administrator: SQL can come from a student's annotations and queries, and H2 lets
 * an administrator compile Java and read files in SQL. The user at run time owns nothing, so that no query can drop or
 * alter what a test checks.
 */
final class H2Database implements TestDatabase {

    private static final String OWNER = "OWNER_";
    private static final String USER = "RUN_";
    private static final String READER = "READ_";
    private static final String SCHEMA = "APP";

    private static final String NAMES_OF_TABLES =
            "select table_name from information_schema.tables where table_schema = '" + SCHEMA
                    + "' and table_type <> 'VIEW'";

    private static final String NAMES_OF_SEQUENCES =
            "select sequence_name from information_schema.sequences where sequence_schema = '" + SCHEMA + "'";

    private static final String OPEN_SESSIONS =
            "select session_id from information_schema.sessions where user_name in ('" + USER + "', '" + READER + "')";

    /**
     * An entity User without an explicit table name leads to a table whose name is a reserved word. This setting makes
     * H2 accept it, so that the learner gets feedback about a wrong table name instead of a syntax error.
     */
    private static final String SETTINGS = ";SCHEMA=" + SCHEMA + ";NON_KEYWORDS=USER";

    private final String url;
    private final Connection keptOpen;
    private final DataSource owner;
    private final DataSource user;
    private final DataSource reader;
    private @Nullable List<String> emptying;

    private H2Database(String url, Connection keptOpen, DataSource owner, DataSource user, DataSource reader) {
        this.url = url;
        this.keptOpen = keptOpen;
        this.owner = owner;
        this.user = user;
        this.reader = reader;
    }

    static TestDatabase create() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID();
        String password = UUID.randomUUID().toString();
        try {
            Connection admin = source(url, "ADMIN_", password).getConnection();
            try (Statement statement = admin.createStatement()) {
                statement.execute("create user " + OWNER + " password '" + password + "'");
                statement.execute("create user " + USER + " password '" + password + "'");
                statement.execute("create user " + READER + " password '" + password + "'");
                statement.execute("create schema " + SCHEMA + " authorization " + OWNER);
                statement.execute("grant select, insert, update, delete on schema " + SCHEMA + " to " + USER);
                statement.execute("grant select on schema " + SCHEMA + " to " + READER);
            }
            return new H2Database(
                    url,
                    admin,
                    source(url + SETTINGS, OWNER, password),
                    source(url + SETTINGS, USER, password),
                    source(url + SETTINGS, READER, password));
        } catch (SQLException e) {
            throw new IllegalStateException("H2 could not create a database in memory", e);
        }
    }

    @Override
    public DataSource owner() {
        return owner;
    }

    @Override
    public DataSource dataSource() {
        return user;
    }

    @Override
    public DataSource reader() {
        return reader;
    }

    @Override
    public StatementParser parser() {
        return H2Parser::parse;
    }

    @Override
    public void tell(Consumer<String> listener) {
        H2Listener.register(url, listener);
        try (Statement statement = keptOpen.createStatement()) {
            statement.execute("set DATABASE_EVENT_LISTENER '" + H2Listener.class.getName() + "'");
        } catch (SQLException e) {
            throw new IllegalStateException("H2 could not be listened to", e);
        }
    }

    /** Runs as the administrator, who alone may disable foreign keys. */
    @Override
    public boolean tryToEmpty() {
        try (Statement admin = keptOpen.createStatement()) {
            if (!first(admin, OPEN_SESSIONS).isEmpty()) {
                // A connection was left open, and its locks would block the deletion.
                return false;
            }
            admin.execute("set referential_integrity false");
            for (String sql : emptying(admin)) {
                admin.execute(sql);
            }
            admin.execute("set referential_integrity true");
            return true;
        } catch (SQLException e) {
            throw new IllegalStateException("H2 could not empty a database in memory", e);
        }
    }

    /** The statements are the same each time: tables and sequences are created once, and no test can create more. */
    private List<String> emptying(Statement admin) throws SQLException {
        List<String> known = emptying;
        if (known == null) {
            known = new ArrayList<>();
            for (String table : first(admin, NAMES_OF_TABLES)) {
                known.add("truncate table " + SCHEMA + "." + TableDefinition.quote(table) + " restart identity");
            }
            for (String sequence : first(admin, NAMES_OF_SEQUENCES)) {
                known.add("alter sequence " + SCHEMA + "." + TableDefinition.quote(sequence) + " restart");
            }
            emptying = known;
        }
        return known;
    }

    /** Returns the first column of all rows. */
    private static List<String> first(Statement statement, String query) throws SQLException {
        try (ResultSet rs = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rs.next()) {
                values.add(rs.getString(1));
            }
            return values;
        }
    }

    /** Works even if a test has left a connection open. */
    @Override
    public void close() {
        try (Connection admin = keptOpen;
                Statement statement = admin.createStatement()) {
            statement.execute("shutdown immediately");
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
