package cardinality.testkit.board;

import cardinality.testkit.Observation;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lays out observations as text: a line a criterion, feedback for what failed, and the next step. */
final class Board {

    private static final String RULE = "-".repeat(78);

    private final Rubric rubric;
    private final Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
    private final int hintLevel;

    /** @param hintLevel how many hints to show for each criterion that failed, 0 to 3 */
    Board(Rubric rubric, List<Observation> observations, int hintLevel) {
        this.rubric = rubric;
        this.hintLevel = hintLevel;
        observations.forEach(o ->
                outcomes.computeIfAbsent(o.criterion(), k -> new ArrayList<>()).add(o.outcome()));
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(RULE);
        int earned = rubric.exercises().stream().mapToInt(this::earned).sum();
        lines.add("Cardinality: %d of %d points%s"
                .formatted(earned, rubric.points(), nothingStarted() ? ", nothing started yet" : ""));
        for (ExerciseRubric exercise : rubric.exercises()) {
            lines.add("");
            exercise(exercise, lines);
        }
        failures(lines);
        lines.add("");
        lines.add(nextStep());
        lines.add(RULE);
        return String.join(System.lineSeparator(), lines);
    }

    private void exercise(ExerciseRubric exercise, List<String> lines) {
        boolean begun = exercise.criteria().stream().anyMatch(this::isBegun);
        lines.add("%-14s %s   %s%s"
                .formatted(
                        exercise.id(),
                        exercise.tally(earned(exercise)),
                        exercise.title(),
                        begun ? exercise.remark(met(exercise)) : "   (not started)"));
        if (begun) {
            for (Criterion c : exercise.criteria()) {
                String points = exercise.isBonus() ? "  " : "%2d".formatted(c.points());
                lines.add("   %-11s %s   %s: %s".formatted(status(c).label, points, c.name(), c.title()));
                if (status(c) == Status.NOT_STARTED && isBegun(c)) {
                    lines.add(" ".repeat(20) + "still open: " + String.join("; ", openIn(c)));
                }
            }
        }
    }

    private void failures(List<String> lines) {
        for (ExerciseRubric exercise : rubric.exercises()) {
            List<String> told = new ArrayList<>();
            for (Criterion c : exercise.criteria()) {
                if (status(c) == Status.FAILED) {
                    failure(exercise, c, told, lines);
                }
            }
        }
    }

    private void failure(ExerciseRubric exercise, Criterion criterion, List<String> told, List<String> lines) {
        Outcome.Failed failed = firstFailure(criterion).orElseThrow();
        String text = failed.feedback().text().stripTrailing();
        lines.add("");
        lines.add("FAILED " + criterion.id() + ": " + criterion.title());
        if (told.contains(text)) {
            lines.add("  for the same reason as above");
            return;
        }
        told.add(text);
        text.lines().map(line -> "  " + line).forEach(lines::add);
        String code = failed.feedback().misconception();
        if (code != null) {
            lines.add("  %-13s: %s".formatted("misconception", code));
            exercise.idea(code).ifPresent(idea -> lines.add("  %-13s: %s".formatted("idea", idea)));
        }
        for (int level = 1; level <= hintLevel; level++) {
            lines.add("  %-13s: %s".formatted("hint " + level, criterion.hints().get(level - 1)));
        }
        if (hintLevel < criterion.hints().size()) {
            lines.add("  %-13s: mvn test -Dhints=%d".formatted("next hint", hintLevel + 1));
        }
    }

    private String nextStep() {
        for (ExerciseRubric exercise : rubric.exercises()) {
            for (Criterion c : exercise.criteria()) {
                if (status(c) == Status.FAILED) {
                    return "Next: mend " + c.id() + ", then run mvn test again.";
                }
            }
            for (Criterion c : exercise.criteria()) {
                if (status(c) != Status.PASSED) {
                    return "%s src/main/java/cardinality/%s/README.md, then %s."
                            .formatted(invitationTo(exercise), exercise.id(), c.id());
                }
            }
        }
        return "All done. Every visible test passes.";
    }

    /** Bonuses come last in the rubric, so whoever is asked to do one has done all that earns points. */
    private String invitationTo(ExerciseRubric exercise) {
        if (exercise.isBonus()) {
            return "All points are yours. For a bonus, read";
        }
        return nothingStarted() ? "Start here: read" : "Next: read";
    }

    private boolean nothingStarted() {
        return rubric.exercises().stream().flatMap(e -> e.criteria().stream()).noneMatch(this::isBegun);
    }

    /** Whether any of its tests met more than an untouched stub. */
    private boolean isBegun(Criterion criterion) {
        return outcomes.getOrDefault(criterion.id(), List.of()).stream()
                .anyMatch(outcome -> !(outcome instanceof Outcome.NotStarted));
    }

    private List<String> openIn(Criterion criterion) {
        return outcomes.getOrDefault(criterion.id(), List.of()).stream()
                .filter(Outcome.NotStarted.class::isInstance)
                .map(outcome -> ((Outcome.NotStarted) outcome).what())
                .distinct()
                .sorted()
                .toList();
    }

    private int earned(ExerciseRubric exercise) {
        return exercise.criteria().stream()
                .filter(c -> status(c) == Status.PASSED)
                .mapToInt(Criterion::points)
                .sum();
    }

    private long met(ExerciseRubric exercise) {
        return exercise.criteria().stream()
                .filter(c -> status(c) == Status.PASSED)
                .count();
    }

    private Optional<Outcome.Failed> firstFailure(Criterion criterion) {
        return outcomes.getOrDefault(criterion.id(), List.of()).stream()
                .filter(Outcome.Failed.class::isInstance)
                .map(Outcome.Failed.class::cast)
                .findFirst();
    }

    private Status status(Criterion criterion) {
        List<Outcome> seen = outcomes.getOrDefault(criterion.id(), List.of());
        if (firstFailure(criterion).isPresent()) {
            return Status.FAILED;
        }
        long passed = seen.stream().filter(Outcome.Passed.class::isInstance).count();
        if (passed == 0) {
            return Status.NOT_STARTED;
        }
        return passed == seen.size() ? Status.PASSED : Status.BEGUN;
    }

    private enum Status {
        PASSED("passed"),
        FAILED("FAILED"),
        /** Some of its tests pass, the others have met an untouched part of the stub. */
        BEGUN("begun"),
        NOT_STARTED("not started");

        private final String label;

        Status(String label) {
            this.label = label;
        }
    }
}
