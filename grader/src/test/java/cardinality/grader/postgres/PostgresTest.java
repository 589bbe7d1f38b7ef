package cardinality.grader.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cardinality.grader.authoring.check.PortabilityCheck;
import cardinality.grader.authoring.mutation.MutationPlan;
import cardinality.grader.authoring.mutation.MutationRun;
import cardinality.grader.authoring.mutation.OtherDatabase;
import cardinality.grader.authoring.mutation.TraceProof;
import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.Autograder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The kit's expectations also hold on a second database. Students are graded on H2. */
class PostgresTest {

    private static final Kit KIT = Kit.load();

    private static @Nullable PostgresServer server;
    private static @Nullable Autograder autograder;

    @BeforeAll
    static void start() throws IOException {
        PostgresServer started = AskedFor.server();
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
        assumeTrue(AskedFor.mutants(), "ask for them with -Dcardinality.postgres=all");
        MutationPlan plan = MutationPlan.of(KIT, exercise -> true);
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
}
