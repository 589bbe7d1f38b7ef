package cardinality.grader.grading.cache;

import static org.assertj.core.api.Assertions.assertThat;

import cardinality.grader.catalog.Kit;
import cardinality.grader.grading.journal.Journal;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.SourceFile;
import cardinality.grader.model.Submission;
import cardinality.grader.model.SubmittedExercise;
import cardinality.grader.model.SubmittedExercise.Sources;
import cardinality.grader.model.Verdict;
import cardinality.testkit.rubric.ExerciseRubric;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ExerciseCacheTest {

    private static final Kit KIT = Kit.load();
    private static final List<ExerciseRubric> EXERCISES = KIT.rubric().exercises();

    private final ExerciseCache known = new ExerciseCache(KIT, EXERCISES);
    private int graded;

    @Test
    void anEqualAnswerOfAnyStudentIsNotRunAgain() {
        ExerciseReport first = of(exercise("columns"), stubs("ada"), () -> passed("columns"));
        assertThat(of(exercise("columns"), stubs("lin"), () -> passed("columns")))
                .isSameAs(first);
        assertThat(graded).isEqualTo(1);
        assertThat(known.hits()).isEqualTo(1);
    }

    @Test
    void anotherAnswerIsRun() {
        of(exercise("columns"), stubs("ada"), () -> passed("columns"));
        of(exercise("columns"), edited("columns", "interface Mine {}\n"), () -> passed("columns"));
        of(exercise("onetomany"), stubs("ada"), () -> passed("onetomany"));
        assertThat(graded).isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource(
            value = ExerciseStatus.class,
            names = {"DOES_NOT_COMPILE", "REFUSED"})
    void answersThatDidNotReachTheirTestsAreEqualOnlyIfIdentical(ExerciseStatus status) {
        ExerciseReport stopped = new ExerciseReport(
                exercise("columns"), status, Optional.of("cannot find symbol"), List.of(), List.of());
        of(exercise("columns"), stubs("ada"), () -> stopped);
        of(exercise("columns"), edited("columns"), () -> passed("columns"));
        assertThat(graded).isEqualTo(1);
    }

    @Test
    void theEntitiesOfPrerequisitesArePartOfTheAnswer() {
        of(exercise("fetching"), stubs("ada"), () -> passed("fetching"));
        of(exercise("fetching"), edited("onetomany", "interface Mine {}\n"), () -> passed("fetching"));
        assertThat(graded).isEqualTo(2);
        of(exercise("fetching"), edited("columns", "interface Mine {}\n"), () -> passed("fetching"));
        assertThat(graded).as("columns is not below fetching").isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"TIMED_OUT", "NOT_RUN"})
    void resultsThatMayDependOnTimingAreRunAgain(Verdict verdict) {
        for (int i = 0; i < 2; i++) {
            of(exercise("columns"), stubs("ada"), () -> report("columns", verdict));
        }
        assertThat(graded).isEqualTo(2);
    }

    @Test
    void aResumedRunReusesTheAnswersOfTheEarlierOne(@TempDir Path folder) throws IOException {
        grade(folder, true);
        try (Journal journal = resumed(folder)) {
            assertThat(journal.reportOf(
                            exercise("columns"),
                            stubs("lin"),
                            () -> Assessed.of(report("columns", Verdict.FAILED), true)))
                    .isEqualTo(report("columns", Verdict.PASSED));
            assertThat(journal.exercises().hits()).isEqualTo(1);
            assertThat(journal.resumed()).as("whole submissions").isZero();
        }
    }

    @Test
    void resultsOfAContaminatedWorkerAreNotReused(@TempDir Path folder) throws IOException {
        known.reportOf(exercise("columns"), stubs("ada"), () -> Assessed.of(passed("columns"), false));
        of(exercise("columns"), stubs("lin"), () -> passed("columns"));
        assertThat(graded).isEqualTo(2);
        grade(folder, false);
        try (Journal journal = resumed(folder)) {
            journal.reportOf(exercise("columns"), stubs("lin"), () -> Assessed.of(passed("columns"), true));
            assertThat(graded).as("by the run and by the one that resumes it").isEqualTo(4);
        }
    }

    private static Journal resumed(Path folder) throws IOException {
        return Journal.resume(
                folder, KIT, List.of(exercise("columns")), id -> Optional.of(stubs(id)), reason -> assertThat(reason)
                        .as("nothing is set aside")
                        .isNull());
    }

    /** Grades one exercise of one submission, with a journal. */
    private void grade(Path folder, boolean clean) throws IOException {
        try (Journal journal = Journal.begin(folder, KIT, List.of(exercise("columns")))) {
            journal.reportOf(stubs("ada"), () -> {
                ExerciseReport report = journal.reportOf(
                        exercise("columns"), stubs("ada"), () -> Assessed.of(report("columns", Verdict.PASSED), clean));
                return new GradeReport("ada", Optional.empty(), Optional.empty(), List.of(report), 1);
            });
        }
    }

    private ExerciseReport of(ExerciseRubric exercise, Submission submission, Supplier<ExerciseReport> grading) {
        return known.reportOf(exercise, submission, () -> Assessed.of(grading.get(), true));
    }

    private ExerciseReport passed(String exercise) {
        return report(exercise, Verdict.PASSED);
    }

    private ExerciseReport report(String exercise, Verdict verdict) {
        graded++;
        return new ExerciseReport(
                exercise(exercise),
                ExerciseStatus.GRADED,
                Optional.empty(),
                exercise(exercise).criteria().stream()
                        .map(criterion -> new CriterionReport(
                                criterion, verdict, Optional.empty(), List.of(), List.of(), Optional.empty()))
                        .toList(),
                List.of());
    }

    private static ExerciseRubric exercise(String id) {
        return KIT.rubric().exercise(id).orElseThrow();
    }

    private static Submission stubs(String id) {
        Map<String, SubmittedExercise> exercises = new HashMap<>();
        EXERCISES.forEach(exercise -> exercises.put(exercise.id(), new Sources(KIT.stubs(exercise))));
        return new Submission(id, exercises, Optional.empty());
    }

    private static Submission edited(String exercise) {
        return edited(exercise, "// mine\n");
    }

    private static Submission edited(String exercise, String below) {
        return edited(exercise, "", below);
    }

    private static Submission edited(String exercise, String above, String below) {
        Map<String, SubmittedExercise> exercises = new HashMap<>(stubs("edited").exercises());
        List<SourceFile> sources = new ArrayList<>(KIT.stubs(exercise(exercise)));
        SourceFile first = sources.get(0);
        sources.set(0, new SourceFile(first.className(), above + first.text() + below));
        exercises.put(exercise, new Sources(sources));
        return new Submission("edited", exercises, Optional.empty());
    }
}
