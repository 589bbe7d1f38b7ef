package cardinality.grader.process;

import java.util.Map;
import java.util.TreeMap;

/**
 * The kind of database that workers run tests on. Workers get it through flags of their virtual machine, so only the
 * author of an autograder can choose it; neither a submission nor the environment can.
 *
 * @param properties system properties of the workers
 */
public record WorkerDatabase(Map<String, String> properties) {

    /** The database that students are graded on, in the worker's own memory. */
    public static final WorkerDatabase H2 = new WorkerDatabase(Map.of());

    /** The system property that the test kit reads. */
    private static final String PROVIDER = "cardinality.database";

    public WorkerDatabase {
        properties = Map.copyOf(properties);
    }

    /**
     * Returns another kind, for the kit's own tests.
     *
     * @param className the class name of a database provider of the test kit, on this program's class path
     * @param properties settings of the provider, as system properties of the workers
     */
    public static WorkerDatabase of(String className, Map<String, String> properties) {
        Map<String, String> all = new TreeMap<>(properties);
        all.put(PROVIDER, className);
        return new WorkerDatabase(all);
    }
}
