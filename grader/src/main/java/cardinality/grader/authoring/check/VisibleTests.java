package cardinality.grader.authoring.check;

import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.model.TestResult;
import cardinality.grader.model.TestResults;
import cardinality.grader.model.Verdict;
import cardinality.grader.scoring.Assessment;
import cardinality.grader.scoring.ExerciseOutcome.Tested;
import cardinality.grader.scoring.Scoring;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Counts the seeded mistakes that the visible tests overlook. A student whose board is full can still have made these,
 * and learns of them when the work is graded.
 */
public final class VisibleTests {

    private final Map<ExerciseRubric, Row> rows = new LinkedHashMap<>();

    /**
     * A mistake for which all visible tests pass.
     *
     * @param name its file in the corpus
     * @param lost the criteria that grading takes away
     */
    record Overlooked(String name, List<Criterion> lost) {

        Overlooked {
            lost = List.copyOf(lost);
        }

        int points() {
            return lost.stream().mapToInt(Criterion::points).sum();
        }
    }

    private static final class Row {

        private int mistakes;
        private final List<Overlooked> overlooked = new ArrayList<>();

        /** The points that an answer loses which has all of these mistakes. */
        private int pointsOfAll() {
            return overlooked.stream()
                    .flatMap(mistake -> mistake.lost().stream())
                    .distinct()
                    .mapToInt(Criterion::points)
                    .sum();
        }
    }

    /** Counts a seeded mistake. */
    void add(String name, Assessment assessment) {
        ExerciseReport report = assessment.report();
        Row row = rows.computeIfAbsent(report.exercise(), exercise -> new Row());
        row.mistakes++;
        List<Criterion> lost = report.criteria().stream()
                .filter(criterion -> criterion.verdict() != Verdict.PASSED)
                .map(criterion -> criterion.criterion())
                .toList();
        if (!lost.isEmpty() && assessment.outcome() instanceof Tested tested && passesVisible(report, tested)) {
            row.overlooked.add(new Overlooked(name, lost));
        }
    }

    private static boolean passesVisible(ExerciseReport report, Tested tested) {
        Map<GradedMethod, TestResult> visible = tested.results().byTest().entrySet().stream()
                .filter(result -> !result.getKey().isHidden())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
        ExerciseReport board = Scoring.score(
                report.exercise(),
                new Tested(new TestResults(visible, tested.results().clean()), tested.members()));
        return board.criteria().stream()
                .allMatch(criterion -> criterion.verdict() == Verdict.PASSED
                        || visible.keySet().stream().noneMatch(isOf(criterion.criterion())));
    }

    private static Predicate<GradedMethod> isOf(Criterion criterion) {
        return test -> test.criterion().equals(criterion.id());
    }

    /** A line for each exercise, and one for a kit with all overlooked mistakes at once. */
    public List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add("mistakes that no visible test sees");
        rows.forEach((exercise, row) -> lines.add("  %-12s %3d of %3d, at most %d points each, %d of %d together"
                .formatted(
                        exercise.id(),
                        row.overlooked.size(),
                        row.mistakes,
                        row.overlooked.stream()
                                .mapToInt(Overlooked::points)
                                .max()
                                .orElse(0),
                        row.pointsOfAll(),
                        exercise.points())));
        return lines;
    }

    /** All overlooked mistakes, one line each, those that cost most first. */
    public List<String> list() {
        return rows.values().stream()
                .flatMap(row -> row.overlooked.stream())
                .sorted(Comparator.comparing(Overlooked::points).reversed().thenComparing(Overlooked::name))
                .map(mistake -> mistake.name() + " loses "
                        + mistake.lost().stream().map(Criterion::name).collect(Collectors.joining(", ")))
                .toList();
    }
}
