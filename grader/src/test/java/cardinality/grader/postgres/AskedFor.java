package cardinality.grader.postgres;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;

/** Whether this build runs tests on PostgreSQL, and how many. */
final class AskedFor {

    /** {@code true}, or {@code all} to include the mutants. */
    private static final String PROPERTY = System.getProperty("cardinality.postgres", "false");

    private AskedFor() {}

    static boolean mutants() {
        return PROPERTY.equals("all");
    }

    /** Starts a server. The calling test is skipped if none was requested or none can be started. */
    static PostgresServer server() {
        if (!PROPERTY.equals("true") && !mutants()) {
            return skipped("ask for it with -Dcardinality.postgres=true");
        }
        try {
            return PostgresServer.start();
        } catch (IOException e) {
            return skipped("no server can be started here: " + e.getMessage());
        }
    }

    /** Surefire reports that a test was skipped, but not why. */
    private static PostgresServer skipped(String why) {
        System.out.println("[INFO] nothing was proved on PostgreSQL; " + why);
        return abort(why);
    }
}
