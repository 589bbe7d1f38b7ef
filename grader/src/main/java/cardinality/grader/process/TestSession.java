package cardinality.grader.process;

import cardinality.grader.model.GradedMethod;
import cardinality.grader.model.TestResult;
import cardinality.grader.wire.Reply;
import cardinality.grader.wire.Request;
import cardinality.testkit.drawing.SchemaReport;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tests of one exercise over the classes of one submission, while one worker after the other runs them. */
final class TestSession {

    private final Request.Run original;
    private final Limits limits;
    private Limits step;
    private DeadlineClock clock;
    private DeadlineClock before;
    private final List<GradedMethod> open;
    private final Map<GradedMethod, TestResult> results = new HashMap<>();
    private @Nullable GradedMethod running;
    private int workers;
    private boolean clean;
    private Optional<SchemaReport> schema = Optional.empty();

    /**
     * @param original the request to the first worker; later workers get it for the tests that are still open
     * @param limits the limits of each test, and of all together
     */
    TestSession(Request.Run original, Limits limits) {
        this.original = original;
        this.limits = limits;
        this.step = limits;
        this.open = new ArrayList<>(original.tests());
        this.clock = limits.forExercise();
        this.before = clock;
    }

    /** Whether some test still has to get a result. */
    boolean isOpen() {
        return !open.isEmpty();
    }

    /** Whether a single worker ran all tests and was found unchanged afterwards. */
    boolean isClean() {
        return clean;
    }

    /** The tables of the exercise's own mapping, as the last worker read them. */
    Optional<SchemaReport> schema() {
        return schema;
    }

    /** The test during which the last worker was lost; empty if it was lost before the first test or between two. */
    Optional<GradedMethod> running() {
        return Optional.ofNullable(running);
    }

    /**
     * Sets the result of a test that lost its worker. The criterion is lost with it, so its other tests are not run: each
     * of them could end another worker, and with it the tests of criteria that have nothing to do with it. Once a test has
     * missed its deadline, those of other criteria have less time.
     */
    void concludeLost(GradedMethod test, TestResult result) {
        conclude(test, result);
        open.removeIf(other -> other.criterion().equals(test.criterion()));
        if (result instanceof TestResult.TimedOut) {
            step = limits.afterAMissedDeadline();
        }
    }

    private void conclude(GradedMethod test, TestResult result) {
        results.put(test, result);
        open.remove(test);
    }

    /** Sets the same result for all tests that have none. */
    void concludeAll(TestResult result) {
        List.copyOf(open).forEach(test -> conclude(test, result));
    }

    /** The result of a test, or {@link TestResult.NotRun} if it has none. */
    TestResult resultOf(GradedMethod test) {
        return results.getOrDefault(test, new TestResult.NotRun());
    }

    /**
     * Discards what the last worker used until it was lost: its tests are run again, and it may not have been to blame.
     */
    void forgive() {
        clock = before;
    }

    /** Runs the open tests until all have a result or the worker is lost. */
    void runOn(Worker worker) throws WorkerLost {
        running = null;
        before = clock.copy();
        workers++;
        Request.Run request = original.only(open);
        worker.ask(request, clock);
        while (true) {
            Reply reply = worker.await(step, clock);
            if (reply instanceof Reply.TestStarted started && running == null) {
                running = openTest(worker, request.tests(), started.index());
            } else if (reply instanceof Reply.TestFinished finished
                    && running != null
                    && (original.traced() || finished.trace().isEmpty())
                    && running.equals(openTest(worker, request.tests(), finished.index()))) {
                conclude(running, new TestResult.Observed(finished.outcome(), finished.trace()));
                running = null;
            } else if (reply instanceof Reply.RunDone done && running == null) {
                if (done.contaminated()) {
                    worker.close();
                }
                clean = workers == 1 && open.isEmpty() && !done.contaminated();
                schema = done.schema();
                // A test that the worker left out stays without a result, which is never a pass.
                open.clear();
                return;
            } else {
                throw worker.protocolViolation("an answer out of turn");
            }
        }
    }

    private GradedMethod openTest(Worker worker, List<GradedMethod> tests, int index) throws WorkerLost {
        if (index < 0 || index >= tests.size() || !open.contains(tests.get(index))) {
            throw worker.protocolViolation("an answer about a test it was not asked for");
        }
        return tests.get(index);
    }
}
