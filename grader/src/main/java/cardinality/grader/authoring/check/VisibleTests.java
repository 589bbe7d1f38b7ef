package cardinality.grader.authoring.check;

import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.Verdict;
import cardinality.grader.scoring.Assessment;
import cardinality.grader.scoring.ExerciseOutcome.Tested;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        if (!lost.isEmpty() && passesVisible(assessment)) {
            row.overlooked.add(new Overlooked(name, lost));
        }
    }

    private static boolean passesVisible(Assessment assessment) {
        return assessment
                .by(test -> !test.isHidden())
                .filter(board -> board.criteria().stream()
                        .allMatch(criterion -> criterion.verdict() == Verdict.PASSED
                                || !hasVisibleTest(assessment, criterion.criterion())))
                .isPresent();
    }

    private static boolean hasVisibleTest(Assessment assessment, Criterion criterion) {
        return assessment.outcome() instanceof Tested tested
                && tested.results().byTest().keySet().stream()
                        .anyMatch(test -> !test.isHidden() && test.criterion().equals(criterion.id()));
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
