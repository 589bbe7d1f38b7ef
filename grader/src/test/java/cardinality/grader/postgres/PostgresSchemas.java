package cardinality.grader.postgres;

import cardinality.testkit.internal.DatabaseProvider;
import cardinality.testkit.internal.TestDatabase;

/** Runs in a worker: each database for a test is a schema of its own, since a schema is made ten times as fast. */
public final class PostgresSchemas implements DatabaseProvider {

    /** The system property that tells where the server is. */
    static final String URL = "cardinality.postgres.url";

    private final SchemaPool schemas = new SchemaPool(new SessionPool(System.getProperty(URL, "")));

    @Override
    public TestDatabase create() {
        return new PostgresDatabase(schemas);
    }
}
