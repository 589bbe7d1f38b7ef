package cardinality.grader.postgres;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;

/** Whether this build was asked to prove anything on PostgreSQL, and how much. */
final class AskedFor {

    /** {@code true}, or {@code all} for the mutants as well. */
    private static final String PROPERTY = System.getProperty("cardinality.postgres", "false");

    private AskedFor() {}

    static boolean mutants() {
        return PROPERTY.equals("all");
    }

    /** A server; the test that asks is skipped if nobody wants one or none can be started. */
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

    /** Surefire tells that a test was skipped, but not why. */
    private static PostgresServer skipped(String why) {
        System.out.println("[INFO] nothing was proved on PostgreSQL; " + why);
        return abort(why);
    }
}
