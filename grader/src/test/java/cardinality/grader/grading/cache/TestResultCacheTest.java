package cardinality.grader.grading.cache;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.compile.InMemoryCompiler;
import cardinality.grader.gate.Admitted;
import cardinality.grader.gate.Ungated;
import cardinality.grader.grading.TestRun;
import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.Compilation.Compiled;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.TestResult;
import cardinality.grader.model.TestResult.Crashed;
import cardinality.grader.model.TestResult.NotRun;
import cardinality.grader.model.TestResult.Observed;
import cardinality.grader.model.TestResult.TimedOut;
import cardinality.grader.model.TestResults;
import cardinality.testkit.Fact;
import cardinality.testkit.Feedback;
import cardinality.testkit.Observation.Outcome.Failed;
import cardinality.testkit.Observation.Outcome.NotStarted;
import cardinality.testkit.Observation.Outcome.Passed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TestResultCacheTest {

    private static final InMemoryCompiler COMPILER = new InMemoryCompiler();
    private static final GradedMethod TEST =
            new GradedMethod("columns.tables", "cardinality.columns.UserTest", "saves", "");
    private static final TestResult PASSED = new Observed(new Passed());
    private static final TestResult FAILED = new Observed(new Failed(
            new Feedback(List.of(new Fact("expected", "no exception")), List.of(), "User.name, line 3", null)));

    private static final String SOURCE = "class Answer { String text() { return \"mine\"; } }";
    private static final String LOWER_DOWN = "// moved\n" + SOURCE;
    private static final String OTHER = SOURCE.replace("mine", "another");

    private final TestResultCache known = new TestResultCache();
    private int runs;

    @Test
    void passedTestsAreNotRunAgainForSourcesThatDifferInLayout() {
        assertThat(result(SOURCE, "", PASSED)).isEqualTo(PASSED);
        assertThat(result(LOWER_DOWN, "", FAILED)).isEqualTo(PASSED);
        assertThat(runs).isEqualTo(1);
        assertThat(known.hits()).isEqualTo(1);
    }

    @Test
    void testsThatAreNotStartedAreNotRunAgain() {
        result(SOURCE, "", new Observed(new NotStarted("TODO 1", Optional.empty())));
        result(LOWER_DOWN, "", PASSED);
        assertThat(runs).isEqualTo(1);
    }

    @Test
    void feedbackIsReusedOnlyForTheSameLinesBecauseItCanNameThem() {
        result(SOURCE, "", FAILED);
        result(LOWER_DOWN, "", FAILED);
        assertThat(runs).isEqualTo(2);
        assertThat(result(SOURCE, "", PASSED)).isEqualTo(FAILED);
        assertThat(runs).isEqualTo(2);
    }

    @Test
    void otherClassesAreRun() {
        result(SOURCE, "", PASSED);
        assertThat(result(OTHER, "", FAILED)).isEqualTo(FAILED);
        assertThat(runs).isEqualTo(2);
    }

    @Test
    void otherPrerequisiteClassesAreRun() {
        result(SOURCE, SOURCE, PASSED);
        assertThat(result(SOURCE, OTHER, FAILED)).isEqualTo(FAILED);
        assertThat(result(SOURCE, "", FAILED)).isEqualTo(FAILED);
        assertThat(runs).isEqualTo(3);
    }

    @Test
    void otherTestsAreRun() {
        result(SOURCE, "", PASSED);
        GradedMethod other = new GradedMethod(TEST.criterion(), TEST.className(), "loads", "");
        known.of(new TestRun(compiled(SOURCE), Admitted.NONE, List.of(TEST, other)), () -> ran(FAILED));
        assertThat(runs).isEqualTo(2);
    }

    static List<TestResult> unsure() {
        return List.of(new TimedOut("5 s"), new Crashed("137"), new NotRun());
    }

    @ParameterizedTest
    @MethodSource("unsure")
    void resultsThatMayDependOnTheMachineAreRunAgain(TestResult unsure) {
        result(SOURCE, "", unsure);
        assertThat(result(SOURCE, "", PASSED)).isEqualTo(PASSED);
        assertThat(runs).isEqualTo(2);
    }

    @Test
    void resultsOfAContaminatedWorkerAreNotReused() {
        TestRun run = new TestRun(compiled(SOURCE), Admitted.NONE, List.of(TEST));
        known.of(run, () -> new TestResults(Map.of(TEST, FAILED), false));
        assertThat(result(SOURCE, "", PASSED)).isEqualTo(PASSED);
    }

    private TestResult result(String source, String below, TestResult running) {
        return Objects.requireNonNull(
                known.of(new TestRun(compiled(source), compiled(below), List.of(TEST)), () -> ran(running))
                        .byTest()
                        .get(TEST));
    }

    private TestResults ran(TestResult result) {
        runs++;
        return new TestResults(Map.of(TEST, result), true);
    }

    private static Admitted compiled(String source) {
        if (source.isEmpty()) {
            return Admitted.NONE;
        }
        return Ungated.admit(
                ((Compiled) COMPILER.compile(List.of(new SourceFile("Answer", source)), ClassFiles.NONE)).classes());
    }
}
