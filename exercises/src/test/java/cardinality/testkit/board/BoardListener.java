package cardinality.testkit.board;

import cardinality.testkit.Observation;
import cardinality.testkit.Observer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints the {@link Board} after a run with graded tests, or leaves it to Maven, which prints it as the last lines of a
 * build. JUnit finds this class through a service file.
 */
public final class BoardListener implements TestExecutionListener {

    private static final int MAX_HINTS = 3;

    private final List<Observation> observations = Collections.synchronizedList(new ArrayList<>());
    private final Observer observer = new Observer(observations::add);
    private volatile boolean failed;

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
        Screen screen = new Board(
                        RubricFiles.read(), List.copyOf(observations), new KitSources(Path.of("")), Look.ofMaven(hints))
                .screen();
        BoardFiles.ofThisRun()
                .ifPresentOrElse(files -> files.end(screen, failed), () -> System.out.println(screen.plain()));
    }
}
