package cardinality.testkit.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A database that is initially empty, and deleted when it is closed. */
public interface TestDatabase extends AutoCloseable {

    /** Creates a new database: H2, unless this process was started with another {@link DatabaseProvider}. */
    static TestDatabase create() {
        return DatabaseProvider.OF_THIS_PROCESS.create();
    }

    /** Provides connections in which an unqualified table name refers to this database. */
    DataSource dataSource();

    /** Like {@link #dataSource}, but for the owner of the tables. */
    default DataSource owner() {
        return dataSource();
    }

    /**
     * Like {@link #dataSource}, but for a user who may only read rows, so that the database refuses all changes.
     * Reading statements behave the same.
     */
    default DataSource reader() {
        return dataSource();
    }

    /** Returns the parser for this kind of database. */
    default StatementParser parser() {
        return StatementParser.OF_WORDS;
    }

    /** Creates tables with statements that a database of this kind has accepted before. */
    default void execute(List<String> statements) {
        try (Connection connection = owner().getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database refused a statement it had accepted before", e);
        }
    }

    /**
     * Tells this database which statements created its content, in case it can reuse that for another database with the
     * same statements.
     */
    default void wasMadeBy(List<String> statements) {}

    /**
     * Makes the database itself report each statement that it runs from now on, on any connection, if it supports that.
     *
     * @param listener receives the text of a statement when it starts, in the thread that sent it
     */
    default void tell(Consumer<String> listener) {}

    /**
     * Deletes all rows and restarts all numbering, as if the tables had just been created.
     *
     * @return whether that succeeded; if not, this database cannot be used any more
     */
    default boolean tryToEmpty() {
        return false;
    }

    /**
     * Whether rows may come in the order of an index without an ORDER BY, because the index contains all columns that
     * are read.
     */
    default boolean readsRowsFromIndexes() {
        return true;
    }

    @Override
    void close();
}
