package cardinality.grader.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cardinality.grader.gate.Admitted;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.model.TestResult;
import cardinality.grader.model.TestResult.Crashed;
import cardinality.grader.model.TestResult.NotRun;
import cardinality.grader.model.TestResult.Observed;
import cardinality.grader.model.TestResult.TimedOut;
import cardinality.grader.model.TestResults;
import cardinality.grader.process.WorkerLost.How;
import cardinality.grader.wire.Reply;
import cardinality.grader.wire.Request;
import cardinality.grader.wire.WorkerRole;
import cardinality.testkit.Observation.Outcome;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests without processes who is to blame for a lost worker. */
class TestRunnerTest {

    private static final GradedMethod A = new GradedMethod("x.a", "T", "a", "");
    private static final GradedMethod B = new GradedMethod("x.b", "T", "b", "");
    private static final List<GradedMethod> BOTH = List.of(A, B);
    private static final Observed PASSED = new Observed(new Outcome.Passed());

    private final Deque<ScriptedWorker> workers = new ArrayDeque<>();

    @Test
    void aWorkerThatRunsAllTestsAndIsUnchangedGivesCleanResults() {
        TestResults results = run(all());
        assertThat(results.byTest()).containsEntry(A, PASSED).containsEntry(B, PASSED);
        assertThat(results.clean()).isTrue();
    }

    @Test
    void resultsOfAContaminatedWorkerCountButAreNotClean() {
        ScriptedWorker worker =
                new ScriptedWorker().replies(started(0), passed(0), started(1), passed(1), new Reply.RunDone(true));
        TestResults results = run(worker);
        assertThat(results.byTest()).containsEntry(A, PASSED).containsEntry(B, PASSED);
        assertThat(results.clean()).isFalse();
        assertThat(worker.isUsable()).isFalse();
    }

    @Test
    void aTestThatTheWorkerLeavesOutHasNoResult() {
        TestResults results = run(new ScriptedWorker().replies(started(0), passed(0), new Reply.RunDone(false)));
        assertThat(results.byTest()).containsEntry(A, PASSED).containsEntry(B, new NotRun());
    }

    @Test
    void aCrashDuringATestIsChargedIfAFreshWorkerCrashesInTheSamePlace() {
        ScriptedWorker first =
                new ScriptedWorker().replies(started(0), passed(0), started(1)).isLost(How.DIED);
        ScriptedWorker second = new ScriptedWorker().replies(started(0)).isLost(How.DIED);
        TestResults results = run(first, second, fresh());
        assertThat(results.byTest()).containsEntry(A, PASSED);
        assertThat(results.byTest().get(B)).isInstanceOf(Crashed.class);
        assertThat(results.clean()).isFalse();
    }

    @Test
    void aCrashThatAFreshWorkerDoesNotRepeatCostsNothing() {
        ScriptedWorker first = new ScriptedWorker().replies(started(0)).isLost(How.DIED);
        assertThat(run(first, all()).byTest()).containsEntry(A, PASSED).containsEntry(B, PASSED);
    }

    @Test
    void processorTimeSpentInATestIsChargedAtOnce() {
        ScriptedWorker first = new ScriptedWorker().replies(started(0)).isLost(How.BUSY);
        ScriptedWorker second = new ScriptedWorker().replies(started(0), passed(0), new Reply.RunDone(false));
        TestResults results = run(first, second);
        assertThat(results.byTest().get(A)).isInstanceOf(TimedOut.class);
        assertThat(results.byTest()).containsEntry(B, PASSED);
    }

    @Test
    void theBudgetOfAnExerciseEndsAllItsOpenTests() {
        TestResults results = run(
                new ScriptedWorker().replies(started(0), passed(0), started(1)).isLost(How.USED_UP));
        assertThat(results.byTest()).containsEntry(A, PASSED);
        assertThat(results.byTest().get(B)).isInstanceOf(TimedOut.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = How.class,
            names = {"KILLED", "REFUSED"})
    void lossesByTheMachineCostNobodyPoints(How how) {
        ScriptedWorker[] lost = new ScriptedWorker[6];
        Arrays.setAll(lost, i -> new ScriptedWorker().replies(started(0)).isLost(how));
        ScriptedWorker[] five = Arrays.copyOf(lost, 6);
        five[5] = all();
        assertThat(run(five).byTest()).containsEntry(A, PASSED).containsEntry(B, PASSED);
        Arrays.setAll(lost, i -> new ScriptedWorker().replies(started(0)).isLost(how));
        assertThatThrownBy(() -> run(lost))
                .isInstanceOf(GraderFault.class)
                .hasMessageContaining("taken away by the machine");
    }

    @Test
    void anExerciseInWhichFourWorkersDieIsGivenUp() {
        List<GradedMethod> many = inCriteria(6);
        ScriptedWorker[] died = new ScriptedWorker[9];
        Arrays.setAll(died, i -> new ScriptedWorker().replies(started(0)).isLost(How.DIED));
        // The last one only shows that the machine is sound.
        died[8] = fresh();
        List<TestResult> results = List.copyOf(run(many, died).byTest().values());
        assertThat(results.subList(0, 4))
                .allSatisfy(result -> assertThat(result).isInstanceOf(Crashed.class));
        assertThat(results.subList(4, 6)).containsOnly(new NotRun());
    }

    @Test
    void criteriaAfterManyMissedDeadlinesAreStillRun() {
        List<GradedMethod> many = inCriteria(6);
        ScriptedWorker[] workersOfAll = new ScriptedWorker[6];
        Arrays.setAll(
                workersOfAll, i -> new ScriptedWorker().replies(started(0)).isLost(How.WAITED));
        workersOfAll[5] = new ScriptedWorker().replies(started(0), passed(0), new Reply.RunDone(false));
        assertThat(run(many, workersOfAll).byTest()).containsEntry(many.get(5), PASSED);
    }

    @Test
    void aCriterionIsLostWithItsFirstTestThatHasNoEnd() {
        GradedMethod again = new GradedMethod("x.a", "T", "again", "");
        ScriptedWorker first = new ScriptedWorker().replies(started(0)).isLost(How.BUSY);
        ScriptedWorker second = new ScriptedWorker().replies(started(0), passed(0), new Reply.RunDone(false));
        TestResults results = run(List.of(A, again, B), first, second);
        assertThat(results.byTest().get(A)).isInstanceOf(TimedOut.class);
        assertThat(results.byTest()).containsEntry(again, new NotRun()).containsEntry(B, PASSED);
        assertThat(second.steps()).containsOnly(ScriptedWorker.LIMITS.afterAMissedDeadline());
    }

    @Test
    void aCrashTakesNoTimeFromTheOtherCriteria() {
        ScriptedWorker next = new ScriptedWorker().replies(started(0), passed(0), new Reply.RunDone(false));
        TestResults results = run(
                List.of(A, B),
                new ScriptedWorker().replies(started(0)).isLost(How.DIED),
                new ScriptedWorker().replies(started(0)).isLost(How.DIED),
                next);
        assertThat(results.byTest().get(A)).isInstanceOf(Crashed.class);
        assertThat(next.steps()).containsOnly(ScriptedWorker.LIMITS);
    }

    @Test
    void aFinishWithoutAStartViolatesTheProtocol() {
        ScriptedWorker liar = new ScriptedWorker().replies(passed(0));
        run(liar, all());
        assertThat(liar.isUsable()).isFalse();
    }

    /** In a fresh worker, only this submission's code can have sent it. */
    @Test
    void aFinishOfAnotherTestIsChargedToTheTestThatRuns() {
        ScriptedWorker liar = new ScriptedWorker().replies(started(0), passed(1));
        ScriptedWorker next = new ScriptedWorker().replies(started(0), passed(0), new Reply.RunDone(false));
        TestResults results = run(liar, next);
        assertThat(results.byTest().get(A)).isInstanceOf(Crashed.class);
        assertThat(results.byTest()).containsEntry(B, PASSED);
        assertThat(results.clean()).isFalse();
    }

    @Test
    void aTestThatWasNotRequestedViolatesTheProtocol() {
        ScriptedWorker liar = new ScriptedWorker().replies(started(2));
        run(liar, all());
        assertThat(liar.isUsable()).isFalse();
    }

    @Test
    void theSecondWorkerGetsOnlyTheOpenTests() {
        ScriptedWorker first =
                new ScriptedWorker().replies(started(0), passed(0), started(1)).isLost(How.DIED);
        ScriptedWorker second = new ScriptedWorker().replies(started(0), passed(0), new Reply.RunDone(false));
        assertThat(run(first, second).byTest()).containsEntry(B, PASSED);
        assertThat(((Request.Run) second.requests().get(0)).tests()).containsExactly(B);
    }

    private static List<GradedMethod> inCriteria(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new GradedMethod("x." + i, "T", "t" + i, ""))
                .toList();
    }

    private static ScriptedWorker all() {
        return new ScriptedWorker().replies(started(0), passed(0), started(1), passed(1), new Reply.RunDone(false));
    }

    /** A worker that is only started to show that the machine is sound. */
    private static ScriptedWorker fresh() {
        return new ScriptedWorker();
    }

    private static Reply started(int index) {
        return new Reply.TestStarted(index);
    }

    private static Reply passed(int index) {
        return new Reply.TestFinished(index, new Outcome.Passed(), Optional.empty());
    }

    private TestResults run(ScriptedWorker... scripted) {
        return run(BOTH, scripted);
    }

    private TestResults run(List<GradedMethod> tests, ScriptedWorker... scripted) {
        workers.clear();
        workers.addAll(List.of(scripted));
        WarmWorker warm = new WarmWorker(WorkerRole.RUNS, workers::remove, fresh -> {});
        try (TestRunner runner = new TestRunner(ScriptedWorker.LIMITS, warm)) {
            return runner.run(Admitted.NONE, Admitted.NONE, tests);
        }
    }
}
