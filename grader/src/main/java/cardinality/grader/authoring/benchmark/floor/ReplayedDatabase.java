package cardinality.grader.authoring.benchmark.floor;

import cardinality.testkit.internal.DatabaseProvider;
import cardinality.testkit.internal.StatementParser;
import cardinality.testkit.internal.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;
import javax.sql.DataSource;

/**
 * A database like those that students are graded on. When it is closed, all statements of the tests are replayed alone,
 * and their cost is appended to a file: one line per database, in nanoseconds of processor time.
 */
final class ReplayedDatabase implements TestDatabase {

    /** The system property with the path of the file, in the virtual machine that runs the tests. */
    static final String FILE = "cardinality.floor.file";

    private final TestDatabase h2 = DatabaseProvider.H2.create();
    private final Recording recording = new Recording();
    private final DataSource user = recording.around(h2.dataSource());
    private final DataSource reader = recording.around(h2.reader());
    private final DataSource owner = recording.around(h2.owner());

    @Override
    public DataSource dataSource() {
        return user;
    }

    @Override
    public DataSource owner() {
        return owner;
    }

    @Override
    public DataSource reader() {
        return reader;
    }

    @Override
    public StatementParser parser() {
        return h2.parser();
    }

    @Override
    public void tell(Consumer<String> listener) {
        h2.tell(listener);
    }

    @Override
    public boolean tryToEmpty() {
        boolean emptied = h2.tryToEmpty();
        if (emptied) {
            recording.emptied();
        }
        return emptied;
    }

    @Override
    public boolean readsRowsFromIndexes() {
        return h2.readsRowsFromIndexes();
    }

    @Override
    public void close() {
        h2.close();
        try (TestDatabase again = DatabaseProvider.H2.create()) {
            Files.writeString(
                    Path.of(System.getProperty(FILE)),
                    Replay.of(recording.steps(), again) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("the cost of SQL cannot be written", e);
        }
    }
}
