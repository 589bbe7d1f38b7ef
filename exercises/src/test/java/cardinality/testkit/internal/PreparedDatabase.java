package cardinality.testkit.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A database with the tables of one model. Tests use it one after another; it is emptied in between as long as
 * possible.
 */
public final class PreparedDatabase implements AutoCloseable {

    private final TestDatabase database;
    private final StatementAudit audit;
    private @Nullable Connection owner;
    private boolean altered;

    private PreparedDatabase(TestDatabase database, StatementAudit audit) {
        this.database = database;
        this.audit = audit;
    }

    /**
     * Creates a new database.
     *
     * @param ddl the statements that create the tables; a database of this kind has accepted them before
     * @param audit receives each statement from now on
     */
    static PreparedDatabase of(List<String> ddl, StatementAudit audit) {
        TestDatabase database = TestDatabase.create();
        database.execute(ddl);
        database.tell(audit::heard);
        return new PreparedDatabase(database, audit);
    }

    /**
     * Empties this database. Returns false if a test changed more than rows, or if this kind of database does not
     * support it.
     */
    boolean tryToEmpty() {
        return !altered && database.tryToEmpty();
    }

    public TestDatabase database() {
        return database;
    }

    /** Returns a connection of the tables' owner, which stays open as long as this database. */
    public Connection owner() {
        Connection open = owner;
        if (open == null) {
            try {
                open = audit.around(database.owner()).getConnection();
            } catch (SQLException e) {
                throw new IllegalStateException("the owner of the database could not connect", e);
            }
            owner = open;
        }
        return open;
    }

    /** Like {@link #owner()}, but for changes of more than rows. */
    public Connection ownerToAlter() {
        altered = true;
        return owner();
    }

    @Override
    public void close() {
        try (TestDatabase closing = database) {
            if (owner != null) {
                owner.close();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the connection of the database's owner could not be closed", e);
        }
    }
}
