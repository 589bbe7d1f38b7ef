package cardinality.testkit.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the process of the tests leaves for Maven's own process, which has the terminal and prints last: the board with
 * and without colours, and whether a test failed.
 */
final class BoardFiles {

    /** The state of a run. */
    enum State {
        PASSED,
        FAILED,
        /** No graded test was in the run, so there is no board, and none failed. */
        EMPTY
    }

    private final Path folder;

    /** @param folder the folder for the files; it need not exist */
    BoardFiles(Path folder) {
        this.folder = folder;
    }

    /** The files in the folder that the system property {@code cardinality.board} names; empty if it is not set. */
    static Optional<BoardFiles> ofThisRun() {
        return Optional.ofNullable(System.getProperty("cardinality.board"))
                .map(folder -> new BoardFiles(Path.of(folder)));
    }

    /** Notes that the run has ended without a graded test. The board of an earlier run is not that of this one. */
    void endWithoutBoard(boolean failed) {
        delete("board.txt");
        delete("board.ansi");
        write("state", (failed ? State.FAILED : State.EMPTY).name());
    }

    /** Keeps a board for the next start of the watch. */
    void keep(Screen screen) {
        write("board.txt", screen.plain() + System.lineSeparator());
        write("board.ansi", screen.coloured() + System.lineSeparator());
    }

    /** Notes that the run has ended, and keeps its board. */
    void end(Screen screen, boolean failed) {
        keep(screen);
        write("state", (failed ? State.FAILED : State.PASSED).name());
    }

    /** Writes the page of the run, and returns a line that tells where it is, or why there is none. */
    String writePage(Supplier<String> text) {
        Path file = folder.resolve("index.html");
        try {
            Files.createDirectories(folder);
            Files.writeString(file, text.get());
            return "The same as a page: " + fromHere(file);
        } catch (IOException e) {
            return "There is no page of this run: " + fromHere(file) + " cannot be written.";
        }
    }

    private static Path fromHere(Path file) {
        Path here = Path.of("").toAbsolutePath();
        return file.startsWith(here) ? here.relativize(file) : file;
    }

    /** Returns the state of the last run, once: the next call returns nothing until tests have run again. */
    Optional<State> takeState() throws IOException {
        Path file = folder.resolve("state");
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        State state = State.valueOf(Files.readString(file).strip());
        Files.delete(file);
        return Optional.of(state);
    }

    /** Returns the board of the last run that had one. */
    Optional<String> board(boolean coloured) throws IOException {
        Path file = folder.resolve(coloured ? "board.ansi" : "board.txt");
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
    }

    private void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be written", e);
        }
    }

    private void write(String name, String text) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " could not be written", e);
        }
    }
}
