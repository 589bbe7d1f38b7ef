package cardinality.grader.postgres;

import cardinality.grader.model.Isolation.PlainProcess;
import cardinality.grader.process.Limits;
import cardinality.grader.process.WorkerDatabase;
import cardinality.grader.process.WorkerSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;

/**
 * A PostgreSQL server for this build, on its own port. Its data are deleted when it is closed.
 *
 * <p>PostgreSQL refuses to run as root. For root it is started in a user namespace, in which it runs as nobody.
 */
public final class PostgresServer implements AutoCloseable {

    private final EmbeddedPostgres server;

    private PostgresServer(EmbeddedPostgres server) {
        this.server = server;
    }

    /** @throws IOException if no server can be started here */
    public static PostgresServer start() throws IOException {
        EmbeddedPostgres server;
        try {
            server = EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(new File("target/postgres").getAbsoluteFile())
                    .setLocaleConfig("locale", "C")
                    // The data need not survive a crash.
                    .setServerConfig("fsync", "off")
                    .setServerConfig("full_page_writes", "off")
                    .setServerConfig("synchronous_commit", "off")
                    .setServerConfig("wal_level", "minimal")
                    .setServerConfig("max_wal_senders", "0")
                    .setServerConfig("checkpoint_timeout", "1h")
                    // The catalogues need frequent vacuuming; tables of tests must not be vacuumed, because a plan
                    // could change during a test.
                    .setServerConfig("autovacuum_naptime", "5s")
                    .setServerConfig("autovacuum_vacuum_threshold", "1000")
                    .setServerConfig("autovacuum_vacuum_insert_threshold", "-1")
                    .setServerConfig("autovacuum_analyze_threshold", "1000000000")
                    // Does not pay off for statements this short.
                    .setServerConfig("jit", "off")
                    // Like H2, gives up on a lock; by default, PostgreSQL waits for ever.
                    .setServerConfig("lock_timeout", "5s")
                    .start();
        } catch (IllegalStateException | UncheckedIOException e) {
            throw new IOException(e.getMessage(), e);
        }
        try {
            Renewal.install(server.getPostgresDatabase());
            return new PostgresServer(server);
        } catch (SQLException e) {
            server.close();
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Returns settings with which workers run their tests on this server. They use no sandbox, because that has no
     * network.
     */
    public WorkerSettings forWorkers() {
        return new WorkerSettings(
                Limits.DEFAULT,
                new PlainProcess("the server is beyond the sandbox"),
                WorkerDatabase.of(
                        PostgresSchemas.class.getName(),
                        Map.of(PostgresSchemas.URL, server.getJdbcUrl("postgres", "postgres"))));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
