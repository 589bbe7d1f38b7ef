package cardinality.grader.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import org.postgresql.ds.PGSimpleDataSource;

/** Sessions with the server, used again by one schema after another: beginning one takes as long as many a test. */
final class SessionPool {

    private final PGSimpleDataSource server = new PGSimpleDataSource();
    private final Deque<Connection> idle = new ArrayDeque<>();

    SessionPool(String url) {
        server.setUrl(url);
        // A statement prepared at the server would remember the tables of the schema it was prepared in.
        server.setPrepareThreshold(0);
    }

    /** A session in which unqualified names are those of the given schema. */
    Connection take(String schema) throws SQLException {
        Connection session = idle.isEmpty() ? server.getConnection() : idle.pop();
        session.setSchema(schema);
        return session;
    }

    /** Takes back a session outside of a transaction, and out of it all that is left there, temporary tables above all. */
    void giveBack(Connection session) throws SQLException {
        try (Statement statement = session.createStatement()) {
            statement.execute("discard all");
        }
        idle.push(session);
    }
}
