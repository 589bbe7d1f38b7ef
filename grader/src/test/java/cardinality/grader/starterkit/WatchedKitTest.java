package cardinality.grader.starterkit;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.authoring.benchmark.Dialogue;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a student sees who unzips the starter kit, runs {@code mvn -q -Pwatch} and saves files. */
class WatchedKitTest {

    private static final String USER = "src/main/java/cardinality/onetomany/User.java";

    /** The last words of each painting. */
    private static final String PAINTED = "q quit";

    /** For each wait, on a machine with much else to do. */
    private static final Duration DEADLINE = Duration.ofMinutes(4);

    @TempDir
    private Path folder;

    private UnzippedKit kit;
    private Dialogue watch;

    @BeforeEach
    void start() throws IOException {
        kit = UnzippedKit.in(folder);
        kit.solve("onetomany");
        watch = new Dialogue(kit.maven("-q", "-Pwatch"));
    }

    @AfterEach
    void stop() {
        watch.close();
    }

    @Test
    void eachSaveIsFollowedByItsBoardUntilTheUserQuits() throws Exception {
        await("onetomany     [##########] 17 of 17  done");

        // wrong
        kit.edit(USER, "posts.add(post);", "/* nothing */");
        await("FAILED onetomany.both-sides-in-sync");
        await("Next: mend onetomany.both-sides-in-sync");
        watch.type("h");
        await("hint 1 ");
        watch.type("o");
        await("# One-to-many");
        watch.type("l");
        await("Cardinality:");
        assertThat(painted()).contains("onetomany     [#########.]").doesNotContain("FAILED onetomany");

        // broken
        kit.edit(USER, "posts.remove(post);", "posts.remove(post)");
        assertThat(upTo("Not run, so the board shows what was before: onetomany"))
                .contains("FAILED onetomany.both-sides-in-sync");
        assertThat(painted()).containsPattern("(?m)^  " + USER + ":\\d+: ';' expected$");

        // deadly, in two ways
        kit.edit(USER, "posts.remove(post)", "System.exit(1);");
        await("Its tests ended the process that ran them.");
        kit.edit(USER, "System.exit(1);", "while (post != null) { }");
        await("it did not come to an end");

        // right
        kit.edit(USER, "while (post != null) { }", "posts.remove(post);");
        kit.edit(USER, "/* nothing */", "posts.add(post);");
        await("onetomany     [##########] 17 of 17  done");
        watch.type("q");
        assertThat(watch.awaitEnd(DEADLINE)).isZero();
    }

    @Test
    void theLastBoardIsThereAtTheNextStartAndTheEndOfInputEndsTheWatchWhenEachExerciseHasRun() throws Exception {
        watch.endInput();
        await("Cardinality: 17 of 100 points");
        assertThat(watch.awaitEnd(DEADLINE)).isZero();
        watch = new Dialogue(kit.maven("-q", "-Pwatch"));
        List<String> first = watch.await(PAINTED, DEADLINE);
        assertThat(String.join("\n", first)).contains("Cardinality: 17 of 100 points");
        watch.type("q");
        assertThat(watch.awaitEnd(DEADLINE)).isZero();
    }

    private void await(String text) throws Exception {
        watch.await(text, DEADLINE);
    }

    private String painted() throws Exception {
        return upTo(PAINTED);
    }

    private String upTo(String text) throws Exception {
        return String.join("\n", watch.await(text, DEADLINE));
    }
}
