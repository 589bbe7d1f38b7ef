package cardinality.grader.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One schema, and the sessions that use it. */
final class PostgresSchema {

    private final String name = "app_" + UUID.randomUUID().toString().replace("-", "");
    private final SessionPool sessions;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private final Set<Connection> lent = new HashSet<>();
    private Optional<List<String>> ddl = Optional.empty();

    private PostgresSchema(SessionPool sessions) {
        this.sessions = sessions;
    }

    static PostgresSchema create(SessionPool sessions) throws SQLException {
        PostgresSchema schema = new PostgresSchema(sessions);
        schema.execute("create schema " + schema.name);
        return schema;
    }

    /** Creates a schema with these statements, in one transaction. */
    static PostgresSchema create(SessionPool sessions, List<String> ddl) throws SQLException {
        PostgresSchema schema = new PostgresSchema(sessions);
        schema.execute("create schema " + schema.name + ";" + String.join(";", ddl) + ";" + schema.isAsMade());
        schema.ddl = Optional.of(ddl);
        return schema;
    }

    /** The statements that created it, if they are known and the schema can be reused. */
    Optional<List<String>> ddl() {
        return ddl;
    }

    /** Records how a schema was created by other code. */
    void wasMadeBy(List<String> statements) throws SQLException {
        execute(isAsMade());
        ddl = Optional.of(statements);
    }

    /**
     * Resets it to the state after its DDL.
     *
     * @return whether that is possible
     */
    boolean renew() throws SQLException {
        Connection session = lend();
        try (Statement statement = session.createStatement();
                ResultSet rs = statement.executeQuery("select " + Renewal.FUNCTION + "('" + name + "')")) {
            return rs.next() && rs.getBoolean(1);
        } finally {
            takeBack(session);
        }
    }

    void drop() throws SQLException {
        execute("drop schema " + name + " cascade");
        release();
    }

    /** Closes open transactions, which would keep their locks, and returns the sessions. */
    void release() throws SQLException {
        for (Connection leftOpen : lent) {
            leftOpen.close();
        }
        lent.clear();
        while (!idle.isEmpty()) {
            sessions.giveBack(idle.pop());
        }
    }

    Connection lend() throws SQLException {
        Connection session = idle.isEmpty() ? sessions.take(name) : idle.pop();
        lent.add(session);
        return session;
    }

    boolean isLent(Connection session) {
        return lent.contains(session);
    }

    void takeBack(Connection session) throws SQLException {
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

    private String isAsMade() {
        return "delete from " + Renewal.CHANGED + " where name = '" + name + "'";
    }

    private void execute(String sql) throws SQLException {
        Connection session = lend();
        try (Statement statement = session.createStatement()) {
            statement.execute(sql);
        } finally {
            takeBack(session);
        }
    }
}
