package cardinality.testkit.board;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.testkit.board.BoardFiles.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maven learns how the last run ended, and prints no board of an earlier one. */
class BoardFilesTest {

    @TempDir
    private Path folder;

    @Test
    void aFailureBeforeAnyGradedTestFailsTheBuildWithoutABoard() throws IOException {
        BoardFiles files = new BoardFiles(folder.resolve("cardinality"));
        files.end(new Screen().add(Paint.PLAIN, "an earlier board"), false);
        files.endWithoutBoard(true);
        assertThat(files.takeState()).contains(State.FAILED);
        assertThat(files.board(false)).isEmpty();
        assertThat(files.board(true)).isEmpty();
    }

    @Test
    void aRunWithoutGradedTestsThatSucceedsIsEmpty() throws IOException {
        BoardFiles files = new BoardFiles(folder);
        files.endWithoutBoard(false);
        assertThat(files.takeState()).contains(State.EMPTY);
    }

    @Test
    void aRunIsToldOnce() throws IOException {
        BoardFiles files = new BoardFiles(folder);
        files.end(new Screen().add(Paint.GOOD, "a board"), true);
        assertThat(files.takeState()).contains(State.FAILED);
        assertThat(files.takeState()).isEmpty();
        assertThat(files.board(false)).contains("a board" + System.lineSeparator());
    }

    @Test
    void thePageOfARunIsNamed() throws IOException {
        Path kept = folder.resolve("cardinality");
        assertThat(new BoardFiles(kept).writePage(() -> "the page"))
                .isEqualTo("The same as a page: " + kept.resolve("index.html"));
        assertThat(kept.resolve("index.html")).hasContent("the page");
    }

    @Test
    void aPageThatCannotBeWrittenIsALineAndNoFailure() throws IOException {
        Path taken = Files.createFile(folder.resolve("taken"));
        assertThat(new BoardFiles(taken).writePage(() -> "the page"))
                .isEqualTo("There is no page of this run: " + taken.resolve("index.html") + " cannot be written.");
    }
}
