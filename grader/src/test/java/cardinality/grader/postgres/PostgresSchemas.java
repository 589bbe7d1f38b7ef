package cardinality.grader.postgres;

import cardinality.testkit.DatabaseProvider;
import cardinality.testkit.TestDatabase;
import java.util.UUID;

/** Runs in a worker: each database for a test is a schema of its own, since a schema is made ten times as fast. */
public final class PostgresSchemas implements DatabaseProvider {

    /** The system property that tells where the server is. */
    static final String URL = "cardinality.postgres.url";

    private final SessionPool sessions = new SessionPool(System.getProperty(URL, ""));

    @Override
    public TestDatabase create() {
        return PostgresSchema.create("app_" + UUID.randomUUID().toString().replace("-", ""), sessions);
    }
}
