package cardinality.testkit.watch;

import cardinality.testkit.board.LiveBoard;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** The process that watches. {@link Watch} starts it. */
public final class WatchMain {

    private static final int FAILED = 1;

    private static final int FIXED_ARGUMENTS = 3;

    private WatchMain() {}

    /**
     * Watches until the user quits.
     *
     * @param args the folder of the kit, the folder for its boards, whether the terminal passes on each key at once, and
     *     the runs that ended an earlier process
     */
    public static void main(String[] args) {
        PrintStream out = System.out;
        Printed printed = new Printed();
        PrintStream capture = new PrintStream(printed, true, Charset.defaultCharset());
        // For good: a thread that a test has left may print at any time.
        System.setOut(capture);
        System.setErr(capture);
        int status;
        try {
            Path kit = Path.of(args[0]);
            Path boards = Path.of(args[1]);
            LiveBoard board = new LiveBoard(kit, boards);
            // Before anything is painted, since a user may save from then on.
            Saves saves = new Saves(
                    kit.resolve("src/main/java/cardinality"),
                    board.rubric().exercises().stream().map(ExerciseRubric::id).toList());
            WatchScreen screen = new WatchScreen(out, Boolean.parseBoolean(args[2]), printed);
            WatchView view = new WatchView(kit, board, screen, saves.latest());
            List<InterruptedRun> interrupted = Arrays.stream(args)
                    .skip(FIXED_ARGUMENTS)
                    .map(InterruptedRun::parse)
                    .toList();
            status = new WatchSession(board.rubric(), view, kit, boards, saves, interrupted).watch(System.in);
        } catch (Exception e) {
            out.println("The watch cannot go on: " + e);
            status = FAILED;
        }
        out.flush();
        // A thread that a test has left must not keep this process.
        Runtime.getRuntime().halt(status);
    }
}
