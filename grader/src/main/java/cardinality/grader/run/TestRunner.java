package cardinality.grader.run;

import cardinality.grader.digest.ClassFiles;
import cardinality.grader.gate.Admitted;
import cardinality.grader.rubric.GradedTest;
import cardinality.grader.run.WorkerLost.How;
import cardinality.grader.wire.Reply;
import cardinality.grader.wire.Request;
import cardinality.grader.wire.WorkerRole;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs tests over admitted classes in a worker that stays warm from one submission to the next. Each thread that grades
 * has a runner of its own.
 *
 * <p>A test that costs the worker is given up, and the others go on in a new one: an endless loop in one method costs what
 * is judged by it and nothing else.
 */
public final class TestRunner implements AutoCloseable {

    /** Workers that one exercise of one submission may cost before the rest of its tests is given up. */
    private static final int MAX_LOST = 4;

    /** Workers that may be killed from outside over one exercise before the machine is held to be at fault. */
    private static final int MAX_KILLED = 5;

    /** Traces of different classes are compared with one another, so they have the same data in common. */
    private static final String SEED_OF_TRACES = "";

    private final WarmWorker warm;

    /** @param settings how workers are run; the deadlines are for each test */
    public TestRunner(WorkerSettings settings) {
        warm = new WarmWorker(WorkerRole.RUNS, settings);
    }

    /** Starts a worker, so that it gets ready while the caller does something else; without, the first tests wait for it. */
    void prepare() {
        warm.prepare();
    }

    /**
     * Runs tests. The data that no feedback discloses are drawn from the code that runs: the same code meets the same data in
     * every run, and code that was fitted to some data meets others.
     *
     * @param admitted the submission's classes
     * @param trusted the reference's classes of the exercises this one builds on, by binary name
     * @param tests what to run
     * @return a result for each of the tests, in their order
     * @throws GraderFault if workers are lost before they begin any test, or killed from outside again and again
     */
    public TestResults run(Admitted admitted, Map<String, byte[]> trusted, List<GradedTest> tests) {
        return run(admitted, trusted, tests, false);
    }

    /** Like {@link #run}, and each result has a trace of what was said to the database. */
    public TestResults runTraced(Admitted admitted, Map<String, byte[]> trusted, List<GradedTest> tests) {
        return run(admitted, trusted, tests, true);
    }

    private TestResults run(Admitted admitted, Map<String, byte[]> trusted, List<GradedTest> tests, boolean traced) {
        Map<String, byte[]> classes = new HashMap<>(trusted);
        classes.putAll(admitted.classes());
        String seed = seedOf(classes, traced);
        Map<GradedTest, TestResult> results = new HashMap<>();
        List<GradedTest> open = new ArrayList<>(tests);
        int lostBeforeAnyTest = 0;
        int killed = 0;
        boolean clean = true;
        for (int lost = 0; !open.isEmpty() && lost < MAX_LOST; ) {
            int before = open.size();
            try {
                clean &= runOnce(classes, open, traced, seed, results);
            } catch (WorkerLost e) {
                clean = false;
                if (e.how() == How.KILLED) {
                    if (++killed > MAX_KILLED) {
                        throw new GraderFault("workers are killed from outside: " + e.detail());
                    }
                    continue;
                }
                lost++;
                lostBeforeAnyTest = open.size() == before ? lostBeforeAnyTest + 1 : 0;
                if (lostBeforeAnyTest > 1) {
                    throw new GraderFault("workers end before their first test: " + e.detail());
                }
            }
        }
        Map<GradedTest, TestResult> inOrder = new LinkedHashMap<>();
        tests.forEach(test -> inOrder.put(test, results.getOrDefault(test, new TestResult.NotRun())));
        return new TestResults(inOrder, clean);
    }

    /** The same for classes whose results are reused for one another: see {@link ClassFiles#digestOfCode}. */
    static String seedOf(Map<String, byte[]> classes, boolean traced) {
        return traced ? SEED_OF_TRACES : ClassFiles.digestOfCode(classes);
    }

    @Override
    public void close() {
        warm.close();
    }

    /**
     * Runs the open tests until all have a result or the worker is lost; what has one is taken off the list.
     *
     * @return whether the worker was found unchanged when it was done
     */
    private boolean runOnce(
            Map<String, byte[]> classes,
            List<GradedTest> open,
            boolean traced,
            String seed,
            Map<GradedTest, TestResult> results)
            throws WorkerLost {
        List<GradedTest> asked = List.copyOf(open);
        Worker current = warm.forRequest();
        @Nullable GradedTest running = null;
        try {
            current.ask(new Request.Run(classes, asked, traced, seed));
            while (true) {
                Reply reply = current.await();
                if (reply instanceof Reply.TestStarted started && running == null) {
                    running = openTest(current, asked, open, started.index());
                } else if (reply instanceof Reply.TestFinished finished
                        && running != null
                        && (traced || finished.trace().isEmpty())
                        && running.equals(openTest(current, asked, open, finished.index()))) {
                    results.put(running, new TestResult.Observed(finished.outcome(), finished.trace()));
                    open.remove(running);
                    running = null;
                } else if (reply instanceof Reply.RunDone done && running == null) {
                    if (done.spoiled()) {
                        current.close();
                    }
                    // A test that the worker left out stays without a result, and that is never a pass.
                    boolean complete = open.isEmpty();
                    open.clear();
                    return complete && !done.spoiled();
                } else {
                    throw current.nonsense("an answer out of turn");
                }
            }
        } catch (WorkerLost e) {
            // What was running when somebody killed the worker is run again.
            if (running != null && e.how() != How.KILLED) {
                results.put(
                        running,
                        e.how() == How.TIMED_OUT
                                ? new TestResult.TimedOut(e.detail())
                                : new TestResult.Crashed(e.detail()));
                open.remove(running);
            }
            throw e;
        }
    }

    private static GradedTest openTest(Worker worker, List<GradedTest> asked, List<GradedTest> open, int index)
            throws WorkerLost {
        if (index < 0 || index >= asked.size() || !open.contains(asked.get(index))) {
            throw worker.nonsense("an answer about a test it was not asked for");
        }
        return asked.get(index);
    }
}
