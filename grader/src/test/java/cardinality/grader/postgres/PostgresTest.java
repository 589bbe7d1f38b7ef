package cardinality.grader.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import cardinality.grader.autograder.Autograder;
import cardinality.grader.corpus.PortabilityCheck;
import cardinality.grader.kit.Kit;
import cardinality.grader.run.Isolation.PlainProcess;
import cardinality.grader.run.Limits;
import cardinality.grader.run.WorkerSettings;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the kit calls right is right on a second database. Students are graded on H2 all the same. */
class PostgresTest {

    private static final Kit KIT = Kit.load();

    @Test
    void referencesAndPortableAlternativesEarnEverythingOnPostgres() throws IOException {
        try (PostgresServer server = started();
                Autograder autograder = new Autograder(
                        KIT,
                        2,
                        exercise -> true,
                        new WorkerSettings(
                                Limits.DEFAULT,
                                new PlainProcess("the server is beyond the sandbox"),
                                server.forWorkers()))) {
            assertThat(new PortabilityCheck(KIT, autograder).findings(exercise -> true))
                    .isEmpty();
        }
    }

    private static PostgresServer started() {
        if (!Boolean.getBoolean("cardinality.postgres")) {
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
