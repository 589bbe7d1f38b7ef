package cardinality.testkit.board;

import cardinality.testkit.Observation;
import cardinality.testkit.Observer;
import cardinality.testkit.rubric.Rubric;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints the {@link Board} after a run with graded tests, or leaves it to Maven, which prints it as the last lines of a
 * build. The page of the run is written beside it.
 */
final class BoardListener implements TestExecutionListener {

    private static final int MAX_HINTS = 3;

    private final List<Observation> observations = Collections.synchronizedList(new ArrayList<>());
    private final Observer observer = new Observer(observations::add);
    private final TablesOfRun tables;
    private volatile boolean failed;

    /** @param tables receives the tables of the run */
    BoardListener(TablesOfRun tables) {
        this.tables = tables;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        failed |= result.getStatus() == Status.FAILED;
        observer.executionFinished(test, result);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (observations.isEmpty()) {
            BoardFiles.ofThisRun().ifPresent(files -> files.endWithoutBoard(failed));
            return;
        }
        int hints = Math.max(0, Math.min(MAX_HINTS, Integer.getInteger("hints", 0)));
        Rubric rubric = RubricFiles.read();
        List<Observation> seen = List.copyOf(observations);
        SourcePlaces places = new KitSources(Path.of(""));
        Optional<BoardFiles> kept = BoardFiles.ofThisRun();
        Optional<String> page =
                kept.map(files -> files.writePage(() -> new RunPage(rubric, seen, places, tables, hints).text()));
        Screen screen = new Board(rubric, seen, places, Look.ofMaven(hints).with(page)).screen();
        kept.ifPresentOrElse(files -> files.end(screen, failed), () -> System.out.println(screen.plain()));
    }
}
