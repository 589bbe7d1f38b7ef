package cardinality.testkit.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The next process learns which run ended the last one. */
class InterruptedRunTest {

    @TempDir
    private Path folder;

    private final InterruptedRun run = new InterruptedRun("onetomany", "1f");

    @Test
    void aRunThatBeganAndDidNotEndIsTakenOnce() throws IOException {
        run.begin(folder.resolve("new"));
        assertThat(InterruptedRun.takeFrom(folder.resolve("new"))).contains(run);
        assertThat(InterruptedRun.takeFrom(folder.resolve("new"))).isEmpty();
        assertThat(InterruptedRun.parse(run.toString())).isEqualTo(run);
    }

    @Test
    void aRunThatEndedInterruptsNothing() throws IOException {
        run.begin(folder);
        InterruptedRun.end(folder);
        assertThat(InterruptedRun.takeFrom(folder)).isEmpty();
    }

    @Test
    void aFileThatWasCutOffIsARunOfNoExercise() throws IOException {
        Files.writeString(folder.resolve("running"), "");
        assertThat(InterruptedRun.takeFrom(folder)).contains(new InterruptedRun("", ""));
    }
}
