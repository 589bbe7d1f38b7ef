package cardinality.testkit.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A database that is empty at first, and gone when it is closed. */
public interface TestDatabase extends AutoCloseable {

    /** A new one: of H2, unless whoever started this process named another {@link DatabaseProvider}. */
    static TestDatabase create() {
        return DatabaseProvider.OF_THIS_PROCESS.create();
    }

    /** Connections in which a table without further qualification is one of this database. */
    DataSource dataSource();

    /** Like {@link #dataSource}, for those who make the tables. */
    default DataSource owner() {
        return dataSource();
    }

    /**
     * Like {@link #dataSource}, for those who may only read rows, so that the database refuses every change. Statements that
     * read run as they do there.
     */
    default DataSource reader() {
        return dataSource();
    }

    /** Tells what a statement does before it runs. */
    default StatementParser parser() {
        return StatementParser.OF_WORDS;
    }

    /** Makes tables, by statements that a database of this kind has accepted before. */
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
     * Tells a database which statements brought it from empty to where it is, in case it can spare the next one of the same
     * statements the work.
     */
    default void wasMadeBy(List<String> statements) {}

    /**
     * Has the database itself tell of each statement that it runs from now on, if it can, whichever connection it comes from.
     *
     * @param listener is given the text of a statement when it begins, in the thread that asked for it
     */
    default void tell(Consumer<String> listener) {}

    /**
     * Takes out all rows and has all numbering begin anew, as if the tables had just been made.
     *
     * @return whether that was done; if not, this database is of no further use
     */
    default boolean tryToEmpty() {
        return false;
    }

    /** Whether rows may come in the order of an index although no query asks for one, since the index holds all that is read. */
    default boolean readsRowsFromIndexes() {
        return true;
    }

    @Override
    void close();
}
