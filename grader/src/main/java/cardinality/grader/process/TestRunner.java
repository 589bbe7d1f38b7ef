package cardinality.grader.process;

import cardinality.grader.gate.Admitted;
import cardinality.grader.gate.Below;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.model.TestResult;
import cardinality.grader.model.TestResults;
import cardinality.grader.process.WorkerLost.How;
import cardinality.grader.wire.Request;
import cardinality.grader.wire.WorkerRole;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Runs tests over admitted classes in a worker that stays warm from one submission to the next. Each grading thread has
 * its own runner.
 *
 * <p>A test that loses its worker is given up, and so are the other tests of its criterion; those of other criteria
 * continue in a new worker. So an endless loop in one method costs only the criteria that depend on it.
 *
 * <p>A submission is charged only with its own faults. A missed deadline during a test is its own fault, because
 * deadlines count processor time. A worker that dies, or is lost before a test began, is charged only if the next
 * worker is lost in the same place, is fresh and has passed its self-check: an earlier submission may have filled the
 * memory of the first worker, and machines fail.
 */
public final class TestRunner implements AutoCloseable {

    /**
     * The number of workers that one exercise of one submission may be charged with, because they died, before the rest
     * of its tests is given up. Deadlines need no such number: {@link Limits#exercise} bounds them all together.
     */
    private static final int MAX_DIED = 4;

    /** The number of workers that may be lost to the machine during one exercise before the grader reports a fault. */
    private static final int MAX_TAKEN = 5;

    /** Traces of different classes are compared, so all traced runs use the same data. */
    private static final String SEED_OF_TRACES = "";

    private static final String BEFORE = "before a test began: ";

    private final Limits limits;
    private final WarmWorker warm;

    /** @param settings the settings of the workers; the deadlines apply to each test */
    public TestRunner(WorkerSettings settings) {
        this(
                settings.limits(),
                new WarmWorker(
                        WorkerRole.RUNS, () -> WorkerProcess.start(WorkerRole.RUNS, settings), new RunnerSelfCheck()));
    }

    TestRunner(Limits limits, WarmWorker warm) {
        this.limits = limits;
        this.warm = warm;
    }

    /**
     * Starts a worker, so that it warms up while the caller does something else. Without this call, the first tests
     * wait for it.
     */
    void prepare() {
        warm.prepare();
    }

    /**
     * Runs tests. Test data that no feedback discloses are derived from the code under test: the same code gets the
     * same data in every run, and code that was fitted to some data gets different data.
     *
     * @param admitted the submission's classes
     * @param below the classes of the exercises that this one builds on
     * @param tests what to run
     * @return a result for each of the tests, in their order
     * @throws GraderFault if workers are repeatedly killed from outside or refused resources
     * @throws MachineFault if no worker works on this machine
     */
    public TestResults run(Admitted admitted, Below below, List<GradedMethod> tests) {
        return run(admitted, below, tests, false);
    }

    /** Like {@link #run}, but each result has a trace of the statements sent to the database. */
    public TestResults runTraced(Admitted admitted, Below below, List<GradedMethod> tests) {
        return run(admitted, below, tests, true);
    }

    private TestResults run(Admitted admitted, Below below, List<GradedMethod> tests, boolean traced) {
        ClassFiles classes = below.classes().plus(admitted.classes());
        TestSession session = new TestSession(new Request.Run(classes, tests, traced, seedOf(classes, traced)), limits);
        int died = 0;
        int taken = 0;
        @Nullable Place suspected = null;
        while (session.isOpen() && died < MAX_DIED) {
            Worker current = warm.forRequest();
            boolean fresh = warm.isFresh();
            try {
                session.runOn(current);
            } catch (WorkerLost e) {
                Place place = new Place(session.running());
                if (e.how().isOfTheMachine()) {
                    if (++taken > MAX_TAKEN) {
                        throw new GraderFault("workers are taken away by the machine: " + e.detail());
                    }
                    session.forgive();
                } else if (isProof(e, place, fresh) || (fresh && place.equals(suspected))) {
                    charge(e, session);
                    died += e.how().isTimeout() ? 0 : 1;
                } else {
                    suspected = place;
                    session.forgive();
                }
            }
        }
        Map<GradedMethod, TestResult> inOrder = new LinkedHashMap<>();
        tests.forEach(test -> inOrder.put(test, session.resultOf(test)));
        return new TestResults(inOrder, session.isClean(), session.schema());
    }

    /** Where a worker was lost: during a test, or before the first test or between two. */
    private record Place(Optional<GradedMethod> running) {}

    /**
     * Whether the loss proves the submission's fault without a second worker: one of its tests used up the processor
     * time, or no other submission has run in the process and could have changed it.
     */
    private static boolean isProof(WorkerLost lost, Place place, boolean fresh) {
        return switch (lost.how()) {
            case TOO_LARGE, USED_UP -> true;
            case BUSY, WAITED -> place.running().isPresent();
            case VIOLATED_PROTOCOL -> place.running().isPresent() && fresh;
            case DIED, KILLED, REFUSED -> false;
        };
    }

    private void charge(WorkerLost lost, TestSession session) {
        if (lost.how() != How.TOO_LARGE && !lost.how().isTimeout()) {
            warm.requireSoundMachine();
        }
        if (lost.how() == How.TOO_LARGE || lost.how() == How.USED_UP) {
            session.concludeAll(result(lost, ""));
        } else {
            session.running()
                    .ifPresentOrElse(
                            test -> session.concludeLost(test, result(lost, "")),
                            () -> session.concludeAll(result(lost, BEFORE)));
        }
    }

    private static TestResult result(WorkerLost lost, String when) {
        return lost.how().isTimeout()
                ? new TestResult.TimedOut(when + lost.detail(), lost.running())
                : new TestResult.Crashed(when + lost.detail());
    }

    /** The seed is equal for classes that share cached results: see {@link ClassFiles#digestOfCode}. */
    static String seedOf(ClassFiles classes, boolean traced) {
        return traced ? SEED_OF_TRACES : classes.digestOfCode();
    }

    @Override
    public void close() {
        warm.close();
    }
}
