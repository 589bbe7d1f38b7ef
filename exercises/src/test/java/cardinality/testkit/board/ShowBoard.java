package cardinality.testkit.board;

import cardinality.testkit.board.BoardFiles.State;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/** Prints the board at the end of {@code mvn test}, in Maven's own process, and fails the build if a test failed. */
public final class ShowBoard {

    private ShowBoard() {}

    /**
     * Prints the board of the run that has just ended. Nothing is printed if tests were skipped.
     *
     * <p>If a test failed, this ends Maven with exit code 1. An exception would do so too, but Maven would explain it in
     * a dozen lines about Maven, and push the next step off the screen.
     *
     * @param args the folder of the {@link BoardFiles}
     * @throws IOException if the files cannot be read
     */
    public static void main(String[] args) throws IOException {
        BoardFiles files = new BoardFiles(Path.of(args[0]));
        Optional<State> state = files.takeState();
        if (state.isPresent() && !isSuccess(files, state.get())) {
            System.out.flush();
            if (!Boolean.getBoolean("maven.test.failure.ignore")) {
                System.exit(1);
            }
        }
    }

    private static boolean isSuccess(BoardFiles files, State state) throws IOException {
        String exercise = System.getProperty("exercise");
        switch (state) {
            case EMPTY -> {
                if (exercise != null) {
                    System.out.println("There is no exercise '" + exercise + "'. Choose one of: " + exercises());
                }
            }
            case PASSED, FAILED -> files.board(Terminal.hasColours()).ifPresent(System.out::print);
        }
        return state == State.PASSED || (state == State.EMPTY && exercise == null);
    }

    private static String exercises() {
        return RubricFiles.read().exercises().stream().map(ExerciseRubric::id).collect(Collectors.joining(", "));
    }
}
