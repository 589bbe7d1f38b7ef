package cardinality.grader.postgres;

import cardinality.testkit.internal.DatabaseProvider;
import cardinality.testkit.internal.TestDatabase;

/** Runs in a worker. Each database for a test is a separate schema, because creating a schema is ten times faster. */
public final class PostgresSchemas implements DatabaseProvider {

    /** The system property with the address of the server. */
    static final String URL = "cardinality.postgres.url";

    private final SchemaPool schemas = new SchemaPool(new SessionPool(System.getProperty(URL, "")));

    @Override
    public TestDatabase create() {
        return new PostgresDatabase(schemas);
    }
}
