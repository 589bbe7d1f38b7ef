package cardinality.grader.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Sessions with the server that schemas reuse one after another, because starting a session takes as long as many
 * tests.
 */
final class SessionPool {

    private final PGSimpleDataSource server = new PGSimpleDataSource();
    private final Deque<Connection> idle = new ArrayDeque<>();

    SessionPool(String url) {
        server.setUrl(url);
        // A statement prepared at the server would refer to the tables of the schema in which it was prepared.
        server.setPrepareThreshold(0);
    }

    /** Returns a session in which unqualified names refer to the given schema. */
    Connection take(String schema) throws SQLException {
        Connection session = idle.isEmpty() ? server.getConnection() : idle.pop();
        session.setSchema(schema);
        return session;
    }

    /** Takes back a session that has no open transaction, and discards its state, especially temporary tables. */
    void giveBack(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("discard all");
        }
        idle.push(session);
    }
}
