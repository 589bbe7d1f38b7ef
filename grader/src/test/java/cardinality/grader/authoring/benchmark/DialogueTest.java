package cardinality.grader.authoring.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.process.ThisProgram;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.Scanner;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** A wait for another process ends: with what was waited for, or with what came in its place. */
class DialogueTest {

    private static final Duration DEADLINE = Duration.ofMinutes(2);

    /** Prints each line that it reads, and ends with the input. */
    static final class Echo {
        private Echo() {}

        public static void main(String[] args) {
            try (Scanner lines = new Scanner(System.in, Charset.defaultCharset())) {
                while (lines.hasNextLine()) {
                    System.out.println("heard " + lines.nextLine());
                }
            }
        }
    }

    @Test
    void aWaitReturnsTheLinesUpToTheOneThatWasWaitedFor() throws Exception {
        try (Dialogue echo = echo()) {
            echo.type("one");
            echo.type("two");
            assertThat(echo.await("two", DEADLINE)).containsExactly("heard one", "heard two");
            echo.endInput();
            assertThat(echo.awaitEnd(DEADLINE)).isZero();
        }
    }

    @Test
    void aWaitThatEndsInVainSaysWhatCameInPlaceOfTheLine() throws Exception {
        try (Dialogue echo = echo()) {
            echo.type("one");
            echo.await("one", DEADLINE);
            assertThatThrownBy(() -> echo.await("two", Duration.ofMillis(10)))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageContaining("no line with 'two' within 0 s");
            echo.type("three");
            echo.endInput();
            assertThatThrownBy(() -> echo.await("two", DEADLINE))
                    .isInstanceOf(TimeoutException.class)
                    .hasMessageContaining("no line with 'two' before the process ended, but:")
                    .hasMessageContaining("heard three");
        }
    }

    @Test
    void aProcessThatDoesNotEndIsGivenUp() throws Exception {
        try (Dialogue echo = echo()) {
            assertThatThrownBy(() -> echo.awaitEnd(Duration.ofMillis(10))).isInstanceOf(TimeoutException.class);
        }
    }

    private static Dialogue echo() throws IOException {
        return new Dialogue(
                new ProcessBuilder(List.of(ThisProgram.java(), "-cp", ThisProgram.classPath(), Echo.class.getName())));
    }
}
