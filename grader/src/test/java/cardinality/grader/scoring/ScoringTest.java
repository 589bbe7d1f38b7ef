package cardinality.grader.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.model.Location;
import cardinality.grader.model.TestResult;
import cardinality.grader.model.TestResults;
import cardinality.grader.model.Verdict;
import cardinality.grader.scoring.ExerciseOutcome.Reason;
import cardinality.grader.scoring.ExerciseOutcome.Stopped;
import cardinality.grader.scoring.ExerciseOutcome.Tested;
import cardinality.testkit.Fact;
import cardinality.testkit.Feedback;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.rubric.Advice;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.source.MemberLines;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final List<String> HINTS = List.of("nudge", "concept", "nearly");
    private static final ExerciseRubric RUBRIC = new ExerciseRubric(
            "sample",
            "Sample",
            1,
            List.of("User"),
            List.of(),
            List.of(
                    new Criterion("sample.a", "A", 3, List.of(), HINTS),
                    new Criterion("sample.b", "B", 2, List.of("sample.a"), HINTS),
                    new Criterion("sample.c", "C", 1, List.of(), HINTS)),
            List.of(new Advice("sample.word", "W")),
            Map.of("NO_ORPHAN", "Removing a link is not removing a row."));

    private final Map<GradedMethod, TestResult> results = new LinkedHashMap<>();

    @Test
    void aCriterionPassesWhenAllItsTestsPass() {
        passes("a", "one");
        passes("a", "two");
        passes("b", "three");
        passes("c", "four");
        ExerciseReport report = score();
        assertThat(report.points()).isEqualTo(6);
        assertThat(report.status()).isEqualTo(ExerciseStatus.GRADED);
    }

    @Test
    void oneFailedTestFailsTheCriterion() {
        passes("a", "one");
        fails("a", "two", "x");
        assertThat(verdicts())
                .containsExactly(
                        tuple("sample.a", Verdict.FAILED, 0),
                        tuple("sample.b", Verdict.NOT_RUN, 0),
                        tuple("sample.c", Verdict.NOT_RUN, 0));
    }

    @Test
    void anAbsentResultIsNeverAPass() {
        assertThat(score().criteria()).extracting(CriterionReport::verdict).containsOnly(Verdict.NOT_RUN);
        passes("a", "one");
        results.put(test("a", "two"), new TestResult.NotRun());
        assertThat(verdicts()).contains(tuple("sample.a", Verdict.NOT_RUN, 0));
    }

    @Test
    void aPartlyUntouchedCriterionIsNotStarted() {
        passes("a", "one");
        results.put(test("a", "two"), new TestResult.Observed(new Outcome.NotStarted("TODO 2", Optional.empty())));
        assertThat(verdicts()).contains(tuple("sample.a", Verdict.NOT_STARTED, 0));
    }

    @Test
    void aCriterionThatIsNotStartedNamesWhatIsOpenAndTheLine() {
        passes("b", "one");
        results.put(
                test("a", "two"),
                new TestResult.Observed(new Outcome.NotStarted("User.posts is open", Optional.of("User.posts"))));
        CriterionReport report = score().criteria().get(0);
        assertThat(report.feedback()).containsExactly(new Fact("still open", "User.posts is open"));
        assertThat(report.location()).contains(new Location("src/main/java/cardinality/sample/User.java", 31));
    }

    @Test
    void nothingIsSaidOfAnExerciseThatNobodyBegan() {
        for (String name : List.of("a", "b", "c")) {
            results.put(
                    test(name, "one"),
                    new TestResult.Observed(new Outcome.NotStarted("User.posts", Optional.of("User.posts"))));
        }
        assertThat(score().criteria()).allSatisfy(criterion -> {
            assertThat(criterion.verdict()).isEqualTo(Verdict.NOT_STARTED);
            assertThat(criterion.feedback()).isEmpty();
            assertThat(criterion.location()).isEmpty();
        });
    }

    @Test
    void aFailureBehindAFailedPrerequisiteIsBlockedByIt() {
        fails("a", "one", "x");
        fails("b", "two", "y");
        passes("c", "three");
        ExerciseReport report = score();
        assertThat(report.criteria().get(1).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(report.criteria().get(1).feedback()).containsExactly(new Fact("blocked by", "sample.a"));
        assertThat(report.points()).isEqualTo(1);
    }

    @Test
    void aPassDespiteAFailedPrerequisiteKeepsItsPoints() {
        fails("a", "one", "x");
        passes("b", "two");
        assertThat(verdicts()).contains(tuple("sample.b", Verdict.PASSED, 2));
    }

    @Test
    void equalFactsAreReportedOnce() {
        passes("b", "zero");
        fails("a", "one", "the mapping is refused");
        fails("c", "two", "the mapping is refused");
        ExerciseReport report = score();
        assertThat(report.criteria().get(2).verdict()).isEqualTo(Verdict.BLOCKED);
        assertThat(report.criteria().get(2).feedback()).containsExactly(new Fact("blocked by", "sample.a"));
    }

    @Test
    void anEndlessTestIsTimedOutAndSoIsTheExercise() {
        results.put(test("a", "one"), new TestResult.TimedOut("no end after 5 s of processor time"));
        passes("c", "two");
        ExerciseReport report = score();
        assertThat(report.status()).isEqualTo(ExerciseStatus.TIMED_OUT);
        assertThat(report.criteria().get(0).verdict()).isEqualTo(Verdict.TIMED_OUT);
        assertThat(report.points()).isEqualTo(1);
    }

    @Test
    void whatWaitsForTheSameMethodIsBlocked() {
        results.put(test("a", "one"), new TestResult.TimedOut("no end after 5 s", List.of("User.add", "User.set")));
        results.put(test("c", "three"), new TestResult.TimedOut("no end after 2.5 s", List.of("User.set")));
        ExerciseReport report = score();
        assertThat(report.criteria().get(0).feedback()).contains(new Fact("where", "User.set"));
        assertThat(report.criteria().get(0).misconception()).contains("NO_END");
        assertThat(report.criteria().get(0).location())
                .contains(new Location("src/main/java/cardinality/sample/User.java", 12));
        assertThat(report.criteria().get(2).feedback()).containsExactly(new Fact("blocked by", "sample.a"));
    }

    @Test
    void whatWaitsForAnotherMethodIsAnotherMistake() {
        results.put(test("a", "one"), new TestResult.TimedOut("no end after 5 s", List.of("User.add")));
        results.put(test("c", "two"), new TestResult.TimedOut("no end after 2.5 s", List.of("User.print")));
        assertThat(score().criteria().get(2).verdict()).isEqualTo(Verdict.TIMED_OUT);
        assertThat(score().criteria().get(2).feedback()).contains(new Fact("where", "User.print"));
    }

    @Test
    void methodsThatTheStudentDoesNotHaveAreNotNamed() {
        results.put(test("a", "one"), new TestResult.TimedOut("no end", List.of("Teacher.lies")));
        results.put(test("c", "two"), new TestResult.TimedOut("no end", List.of("Teacher.lies")));
        assertThat(score().criteria())
                .extracting(CriterionReport::verdict)
                .containsExactly(Verdict.TIMED_OUT, Verdict.NOT_RUN, Verdict.TIMED_OUT);
        assertThat(score().criteria().get(0).feedback()).extracting(Fact::key).containsExactly("expected", "but was");
    }

    @Test
    void aTestThatCrashesTheWorkerIsNotAPass() {
        passes("a", "one");
        results.put(test("a", "two"), new TestResult.Crashed("its process ended with status 3"));
        ExerciseReport report = score();
        assertThat(report.status()).isEqualTo(ExerciseStatus.CRASHED);
        assertThat(report.points()).isZero();
    }

    @Test
    void aFailureHasIdeaHintAndTheStudentsOwnLine() {
        results.put(test("a", "one"), failure("NO_ORPHAN", "b"));
        CriterionReport report = score().criteria().get(0);
        assertThat(report.misconception()).contains("NO_ORPHAN");
        assertThat(report.feedback()).extracting(Fact::key).containsExactly("expected", "but was", "where", "idea");
        assertThat(report.hint()).contains("nudge");
        assertThat(report.location()).contains(new Location("src/main/java/cardinality/sample/User.java", 31));
    }

    @Test
    void anExerciseThatDoesNotCompileKeepsItsMaximumPoints() {
        ExerciseReport report = Scoring.score(
                RUBRIC, new Stopped(Reason.DOES_NOT_COMPILE, "User.java:1 ';' expected", Optional.empty()));
        assertThat(report.points()).isZero();
        assertThat(report.criteria())
                .hasSize(3)
                .extracting(CriterionReport::verdict)
                .containsOnly(Verdict.DOES_NOT_COMPILE);
    }

    @Test
    void adviceIsGivenAndCostsNothing() {
        passesEverything();
        results.put(test("word", "four"), failure("NO_ORPHAN", "the mapping could be simpler"));
        ExerciseReport report = score();
        assertThat(report.points()).isEqualTo(6);
        assertThat(report.advice()).hasSize(1);
        assertThat(report.advice().get(0).misconception()).contains("NO_ORPHAN");
        assertThat(report.advice().get(0).feedback())
                .extracting(Fact::key)
                .containsExactly("expected", "but was", "where", "idea");
        assertThat(report.advice().get(0).location())
                .contains(new Location("src/main/java/cardinality/sample/User.java", 31));
    }

    @Test
    void advicePassedByItsTestsIsNotGiven() {
        passesEverything();
        passes("word", "four");
        assertThat(score().advice()).isEmpty();
    }

    @Test
    void adviceWaitsUntilTheAnswerWorks() {
        passesEverything();
        results.put(test("c", "five"), failure("EAGER", "three rows are left"));
        results.put(test("word", "four"), failure("NO_ORPHAN", "the mapping could be simpler"));
        ExerciseReport report = score();
        assertThat(report.points()).isEqualTo(5);
        assertThat(report.advice()).isEmpty();
    }

    private void passesEverything() {
        passes("a", "one");
        passes("b", "two");
        passes("c", "three");
    }

    private static TestResult failure(String misconception, String butWas) {
        return new TestResult.Observed(new Outcome.Failed(new Feedback(
                List.of(new Fact("expected", "e"), new Fact("but was", butWas)),
                List.of(),
                "User.posts",
                misconception)));
    }

    private void passes(String criterion, String name) {
        results.put(test(criterion, name), new TestResult.Observed(new Outcome.Passed()));
    }

    private void fails(String criterion, String name, String butWas) {
        Feedback feedback = new Feedback(List.of(new Fact("but was", butWas)), List.of(), null, null);
        results.put(test(criterion, name), new TestResult.Observed(new Outcome.Failed(feedback)));
    }

    private static GradedMethod test(String criterion, String name) {
        return new GradedMethod("sample." + criterion, "cardinality.sample.SampleTest", name, "");
    }

    private ExerciseReport score() {
        return Scoring.score(
                RUBRIC,
                new Tested(
                        new TestResults(results, true),
                        new MemberLines(
                                Map.of("User.posts", 31, "User.add", 11, "User.set", 12, "User.print", 13),
                                Map.of("User", "User.java"))));
    }

    private List<Tuple> verdicts() {
        return score().criteria().stream()
                .map(c -> tuple(c.criterion().id(), c.verdict(), c.points()))
                .toList();
    }
}
