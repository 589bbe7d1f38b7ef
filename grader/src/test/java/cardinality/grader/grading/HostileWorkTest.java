package cardinality.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.grader.model.Verdict;
import cardinality.grader.process.Limits;
import cardinality.grader.process.Sandboxing;
import cardinality.grader.process.WorkerDatabase;
import cardinality.grader.process.WorkerSettings;
import cardinality.testkit.rubric.ExerciseRubric;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Harm to the worker process costs the submission that caused it the expected criteria, and others nothing. */
class HostileWorkTest {

    private static final WorkerSettings SHORT = new WorkerSettings(
            new Limits(Duration.ofSeconds(3), Duration.ofSeconds(60), Duration.ofSeconds(30)),
            Sandboxing.best(),
            WorkerDatabase.H2);
    private static final Kit KIT = Kit.load();
    private static final ExerciseRubric EXERCISE =
            KIT.rubric().exercise("onetomany").orElseThrow();
    private static final Autograder AUTOGRADER = new Autograder(KIT, 1, exercise -> true, SHORT);

    @AfterAll
    static void close() {
        AUTOGRADER.close();
    }

    @Test
    void anEndlessLoopCostsOnlyTheCriteriaThatJudgeIt() {
        ExerciseReport report = grade("post.setAuthor(null);", "while (true) { }");
        assertThat(report.status()).isEqualTo(ExerciseStatus.TIMED_OUT);
        assertThat(report.criteria()).extracting(CriterionReport::verdict).contains(Verdict.TIMED_OUT, Verdict.PASSED);
        assertThat(gradeReference().points()).isEqualTo(EXERCISE.points());
    }

    @Test
    void endlessAllocationCrashesTheWorkerButNotTheGrader() {
        ExerciseReport report = grade(
                "post.setAuthor(null);",
                "java.util.List<byte[]> all = new java.util.ArrayList<>(); while (true) { all.add(new byte[1 << 24]); }");
        assertThat(report.status()).isEqualTo(ExerciseStatus.CRASHED);
        assertThat(report.criteria()).extracting(CriterionReport::verdict).contains(Verdict.PASSED);
        assertThat(report.points()).isLessThan(EXERCISE.points());
        assertThat(gradeReference().points()).isEqualTo(EXERCISE.points());
    }

    @Test
    void endlessRecursionIsAFailureThatNamesTheCycle() {
        ExerciseReport report = grade("post.setAuthor(null);", "removePost(post);");
        assertThat(report.status()).isEqualTo(ExerciseStatus.GRADED);
        assertThat(report.criteria())
                .flatExtracting(CriterionReport::feedback)
                .anySatisfy(fact -> assertThat(fact.value()).contains("User.removePost"));
    }

    @Test
    void printedTextIsNotAnAnswer() {
        ExerciseReport printing = grade(
                "post.setAuthor(null);",
                "for (int i = 0; i < 10_000; i++) { System.out.println(\"passed\"); } post.setAuthor(null);");
        assertThat(printing.points()).isEqualTo(EXERCISE.points());
    }

    @Test
    void aCompilerBombCostsOneExercise() {
        String nested = "try { x++; } finally { ".repeat(24) + "x++;" + " }".repeat(24);
        ExerciseReport report = grade("post.setAuthor(null);", "post.setAuthor(null); int x = 0; " + nested);
        assertThat(report.points()).isZero();
        assertThat(report.status())
                .isIn(ExerciseStatus.TIMED_OUT, ExerciseStatus.CRASHED, ExerciseStatus.DOES_NOT_COMPILE);
        assertThat(gradeReference().points()).isEqualTo(EXERCISE.points());
    }

    private static ExerciseReport gradeReference() {
        return grade("post.setAuthor(null);", "post.setAuthor(null);");
    }

    /** Grades the reference with one statement of {@code User} replaced. */
    private static ExerciseReport grade(String statement, String replacement) {
        List<SourceFile> sources = KIT.reference(EXERCISE).stream()
                .map(source ->
                        source.fileName().equals("User.java") ? replaced(source, statement, replacement) : source)
                .toList();
        return AUTOGRADER
                .gradeExercises(List.of(new Attempt(EXERCISE, new Sources(sources))))
                .get(0);
    }

    private static SourceFile replaced(SourceFile source, String statement, String replacement) {
        assertThat(source.text()).contains(statement);
        return new SourceFile(source.className(), source.text().replace(statement, replacement));
    }
}
