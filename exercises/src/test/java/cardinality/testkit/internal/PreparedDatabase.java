package cardinality.testkit.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database with the tables of one model. It serves one test after another, emptied in between, for as long as it can be. */
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
     * A new one.
     *
     * @param ddl makes the tables; a database of this kind has accepted it before
     * @param audit hears each statement from now on
     */
    static PreparedDatabase of(List<String> ddl, StatementAudit audit) {
        TestDatabase database = TestDatabase.create();
        database.execute(ddl);
        database.tell(audit::heard);
        return new PreparedDatabase(database, audit);
    }

    /** Whether it is now as it was when it was made; not if a test changed more than rows, or if its kind cannot do it. */
    boolean tryToEmpty() {
        return !altered && database.tryToEmpty();
    }

    public TestDatabase database() {
        return database;
    }

    /** A connection of the tables' owner, which stays open as long as this database. */
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

    /** As {@link #owner()}, to change more than rows. */
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
