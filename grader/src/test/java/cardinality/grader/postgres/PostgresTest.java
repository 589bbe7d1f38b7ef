package cardinality.grader.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import cardinality.grader.autograder.Autograder;
import cardinality.grader.corpus.PortabilityCheck;
import cardinality.grader.kit.Kit;
import cardinality.grader.mutation.MutationPlan;
import cardinality.grader.mutation.MutationRun;
import cardinality.grader.mutation.OtherDatabase;
import cardinality.grader.mutation.TraceProof;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

/** What the kit says of right and wrong holds on a second database. Students are graded on H2 all the same. */
class PostgresTest {

    /** {@code true}, or {@code all} for all mutants in place of a sample. */
    private static final String ASKED_FOR = System.getProperty("cardinality.postgres", "false");

    private static final int SAMPLE = 150;
    private static final Kit KIT = Kit.load();

    private static @Nullable PostgresServer server;
    private static @Nullable Autograder autograder;

    @BeforeAll
    static void start() throws IOException {
        PostgresServer started = started();
        server = started;
        autograder = new Autograder(KIT, 2, exercise -> true, started.forWorkers());
    }

    @AfterAll
    static void stop() throws IOException {
        if (autograder != null) {
            autograder.close();
        }
        if (server != null) {
            server.close();
        }
    }

    @Test
    void referencesAndPortableAlternativesEarnEverythingOnPostgres() {
        assertThat(new PortabilityCheck(KIT, running()).findings(exercise -> true))
                .isEmpty();
    }

    @Test
    void mutantsAreCaughtOnPostgresAsTheyAreOnH2() throws IOException {
        MutationPlan all = MutationPlan.of(KIT, exercise -> true);
        MutationPlan plan = ASKED_FOR.equals("all") ? all : all.sample(SAMPLE);
        var result = new MutationRun(KIT, running(), new TraceProof(KIT, running())).run(plan, report -> {});
        assertThat(OtherDatabase.read(Files.readString(Path.of("src/test/postgres/mutants.txt")))
                        .deviations(plan, result))
                .isEmpty();
    }

    private static Autograder running() {
        if (autograder == null) {
            throw new IllegalStateException("nothing was started");
        }
        return autograder;
    }

    private static PostgresServer started() {
        if (!ASKED_FOR.equals("true") && !ASKED_FOR.equals("all")) {
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
