package cardinality.grader.authoring.benchmark.floor;

import cardinality.testkit.internal.DatabaseProvider;
import cardinality.testkit.internal.TestDatabase;

/** What the test kit makes databases with whose SQL is run again and measured. */
public final class ReplayedDatabases implements DatabaseProvider {

    /** For the test kit. */
    public ReplayedDatabases() {}

    @Override
    public TestDatabase create() {
        return new ReplayedDatabase();
    }
}
