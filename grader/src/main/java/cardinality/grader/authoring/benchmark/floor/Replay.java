package cardinality.grader.authoring.benchmark.floor;

import cardinality.grader.authoring.benchmark.floor.Recording.Step;
import cardinality.testkit.internal.TestDatabase;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Replays recorded steps on another database and measures the time: statements, commits, reading rows. It uses plain
 * JDBC: batches one by one, values without their declared types, null for streams, and the owner of the tables as the
 * user.
 */
final class Replay {

    private final TestDatabase database;
    private final Map<String, Connection> connections = new HashMap<>();
    private long nanos;

    private Replay(TestDatabase database) {
        this.database = database;
    }

    /**
     * Replays steps. Opening connections, creating tables and emptying them is not measured.
     *
     * @param database an empty database, which gets the content of the recorded one
     * @return nanoseconds of this thread's processor time
     */
    static long of(List<Step> steps, TestDatabase database) {
        Replay replay = new Replay(database);
        steps.forEach(replay::take);
        return replay.nanos;
    }

    private void take(Step step) {
        if (step instanceof Step.Emptied) {
            database.tryToEmpty();
            return;
        }
        Step.Execution execution = (Step.Execution) step;
        try {
            Connection connection = connection(execution.connection());
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            try {
                execution.sentence().sayTo(connection);
            } finally {
                long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
                nanos += execution.makesTables() ? 0 : spent;
            }
        } catch (SQLException e) {
            // Some tests check statements that the database refuses; the time until the refusal counts.
        }
    }

    private Connection connection(String name) throws SQLException {
        Connection known = connections.get(name);
        if (known == null || known.isClosed()) {
            known = database.owner().getConnection();
            connections.put(name, known);
        }
        return known;
    }
}
