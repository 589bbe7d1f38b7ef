package cardinality.testkit.board;

import cardinality.testkit.Observation;
import cardinality.testkit.rubric.Rubric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The board of the watch. It can show one exercise in full and each of the others in a line. */
public final class LiveBoard {

    private final Rubric rubric = RubricFiles.read();
    private final Path kit;
    private final BoardFiles files;

    /**
     * @param kit the folder with the kit's {@code pom.xml}
     * @param folder where the board is kept for the next start
     */
    public LiveBoard(Path kit, Path folder) {
        this.kit = kit;
        this.files = new BoardFiles(folder);
    }

    /** The rubrics of the kit. */
    public Rubric rubric() {
        return rubric;
    }

    /** Returns the board of the last run, whoever made it; empty if there was none. */
    public Optional<String> last() throws IOException {
        return files.board(Terminal.hasColours());
    }

    /**
     * Returns a board.
     *
     * @param observations of the last run of each exercise
     * @param detailed ids of the exercises to show in full; each of the others has one line
     * @param hintLevel the number of hints for each failed criterion, 0 to 3
     * @param keep whether to keep it for the next start
     */
    public String of(List<Observation> observations, List<String> detailed, int hintLevel, boolean keep) {
        // Sources change from board to board, so each parses them anew.
        Screen screen = new Board(
                        rubric,
                        observations,
                        new KitSources(kit),
                        new Look(exercise -> detailed.contains(exercise.id()), hintLevel, Commands.WATCH))
                .screen();
        if (keep) {
            files.keep(screen);
        }
        return Terminal.hasColours() ? screen.coloured() : screen.plain();
    }
}
