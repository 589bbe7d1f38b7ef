package cardinality.grader.authoring.benchmark.floor;

import cardinality.testkit.internal.DatabaseProvider;
import cardinality.testkit.internal.TestDatabase;

/** The test kit's provider of databases whose SQL is replayed and measured. */
public final class ReplayedDatabases implements DatabaseProvider {

    /** Called by the test kit. */
    public ReplayedDatabases() {}

    @Override
    public TestDatabase create() {
        return new ReplayedDatabase();
    }
}
