package cardinality.grader.process;

import java.util.Map;
import java.util.TreeMap;

/**
 * The kind of database that workers run tests on. It reaches them as flags of their virtual machine, so only who makes an
 * autograder chooses it: neither a submission nor the environment can.
 *
 * @param properties system properties of the workers
 */
public record WorkerDatabase(Map<String, String> properties) {

    /** What students are graded on: a database in the worker's own memory. */
    public static final WorkerDatabase H2 = new WorkerDatabase(Map.of());

    /** What the test kit looks for. */
    private static final String PROVIDER = "cardinality.database";

    public WorkerDatabase {
        properties = Map.copyOf(properties);
    }

    /**
     * Another kind, for the kit's own proof.
     *
     * @param className a provider of databases, as the test kit knows them, on this program's class path
     * @param properties what the provider has to know, as system properties of the workers
     */
    public static WorkerDatabase of(String className, Map<String, String> properties) {
        Map<String, String> all = new TreeMap<>(properties);
        all.put(PROVIDER, className);
        return new WorkerDatabase(all);
    }
}
