package cardinality.grader.grading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cardinality.grader.catalog.Kit;
import cardinality.grader.intake.RejectedInputException;
import cardinality.grader.intake.SubmissionFinder;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.SubmissionPath;
import cardinality.grader.model.Verdict;
import cardinality.grader.process.WorkerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The sample class gets exactly the results in {@code expected.txt} next to it. Each line contains the points of one
 * submission and, for each criterion that was not met, the verdict and the misconception. An exercise whose criteria
 * all have the same verdict is one entry; a bonus that was not started has none.
 */
class SampleClassTest {

    private static final Path SAMPLES = Path.of("sample-class");

    @Test
    void everySampleGetsItsExpectedResult() throws IOException, RejectedInputException {
        List<String> expected = Files.readAllLines(SAMPLES.resolve("expected.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertThat(expected).hasSizeGreaterThanOrEqualTo(16);
        assertThat(grade(samples(), 2)).containsExactlyElementsOf(expected);
    }

    @Test
    void theOrderOfSubmissionsAndTheNumberOfWorkersDoNotAffectResults() throws IOException, RejectedInputException {
        List<SubmissionPath> shuffled = new ArrayList<>(samples());
        shuffled.removeIf(sample -> sample.id().contains("endless"));
        Collections.shuffle(shuffled, new Random(7));
        List<String> expected = Files.readAllLines(SAMPLES.resolve("expected.txt"));
        assertThat(grade(shuffled, 1)).isSubsetOf(expected);
    }

    /**
     * Each mistake costs once: a student who cannot map posts and users yet can still show the ability to query them.
     */
    @Test
    void entitiesThatDoNotCompileCostNothingInTheExercisesThatBuildOnThem() throws RejectedInputException {
        SubmissionPath broken = samples().stream()
                .filter(sample -> sample.id().equals("16-syntax-error"))
                .findFirst()
                .orElseThrow();
        Set<String> concerned = Set.of("onetomany", "fetching", "queries", "bulk");
        try (Autograder autograder =
                new Autograder(Kit.load(), 1, exercise -> concerned.contains(exercise.id()), WorkerSettings.usual())) {
            List<ExerciseReport> reports = autograder
                    .grade(List.of(broken), ResultCache.NONE, GradingListener.NONE)
                    .submissions()
                    .get(0)
                    .exercises();
            assertThat(reports)
                    .extracting(report -> report.exercise().id(), ExerciseReport::points)
                    .containsExactly(
                            tuple("onetomany", 0), tuple("fetching", 15), tuple("queries", 12), tuple("bulk", 6));
        }
    }

    private static List<SubmissionPath> samples() throws RejectedInputException {
        return SubmissionFinder.find(List.of(SAMPLES)).submissions();
    }

    private static List<String> grade(List<SubmissionPath> submissions, int jobs) {
        try (Autograder autograder = new Autograder(Kit.load(), jobs, exercise -> true, WorkerSettings.usual())) {
            return autograder.grade(submissions, ResultCache.NONE, GradingListener.NONE).submissions().stream()
                    .map(SampleClassTest::describe)
                    .toList();
        }
    }

    private static String describe(GradeReport report) {
        List<String> parts = new ArrayList<>();
        parts.add(report.id());
        parts.add(report.points().isPresent() ? String.valueOf(report.points().getAsInt()) : "grader-error");
        report.exercises().stream()
                .filter(exercise -> exercise.isBegun() || !exercise.exercise().isBonus())
                .forEach(exercise -> describe(exercise, parts));
        return String.join("  ", parts);
    }

    private static void describe(ExerciseReport exercise, List<String> into) {
        List<Verdict> verdicts = exercise.criteria().stream()
                .map(CriterionReport::verdict)
                .distinct()
                .toList();
        if (verdicts.size() == 1 && verdicts.get(0) != Verdict.FAILED) {
            if (verdicts.get(0) != Verdict.PASSED) {
                into.add(exercise.exercise().id() + ":" + verdicts.get(0).label());
            }
            return;
        }
        for (CriterionReport criterion : exercise.criteria()) {
            if (criterion.verdict() != Verdict.PASSED) {
                into.add(criterion.criterion().id() + ":" + criterion.verdict().label()
                        + criterion.misconception().map(code -> ":" + code).orElse(""));
            }
        }
    }
}
