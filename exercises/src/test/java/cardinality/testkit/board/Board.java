package cardinality.testkit.board;

import cardinality.testkit.Fact;
import cardinality.testkit.Feedback;
import cardinality.testkit.FeedbackLayout;
import cardinality.testkit.Observation;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Formats observations as text: a line for each criterion, feedback for failures, and the next step. */
final class Board {

    private static final String RULE = "-".repeat(78);

    /** The indentation of text below a criterion's line. */
    private static final String BELOW = " ".repeat(20);

    private final Rubric rubric;
    private final Standings standings;
    private final int hintLevel;

    /** @param hintLevel the number of hints to show for each failed criterion, 0 to 3 */
    Board(Rubric rubric, List<Observation> observations, int hintLevel) {
        this.rubric = rubric;
        this.standings = new Standings(rubric, observations);
        this.hintLevel = hintLevel;
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(RULE);
        int earned = rubric.exercises().stream().mapToInt(standings::earned).sum();
        lines.add("Cardinality: %d of %d points%s"
                .formatted(earned, rubric.points(), nothingStarted() ? ", nothing started yet" : ""));
        for (ExerciseRubric exercise : rubric.exercises()) {
            lines.add("");
            exercise(exercise, lines);
        }
        rubric.exercises().forEach(exercise -> exercise.criteria().stream()
                .filter(c -> standings.of(c) == Standing.FAILED)
                .forEach(c -> standings.failure(c).ifPresent(feedback -> failure(exercise, c, feedback, lines))));
        lines.add("");
        lines.add(nextStep());
        lines.add(RULE);
        return String.join(System.lineSeparator(), lines);
    }

    private void exercise(ExerciseRubric exercise, List<String> lines) {
        boolean begun = exercise.criteria().stream().anyMatch(standings::isBegun);
        lines.add("%-14s %s   %s%s"
                .formatted(
                        exercise.id(),
                        exercise.tally(standings.earned(exercise)),
                        exercise.title(),
                        begun ? exercise.remark(standings.met(exercise)) : "   (not started)"));
        if (begun) {
            exercise.criteria().forEach(c -> criterion(exercise, c, lines));
        }
    }

    private void criterion(ExerciseRubric exercise, Criterion criterion, List<String> lines) {
        Standing standing = standings.of(criterion);
        String points = exercise.isBonus() ? "  " : "%2d".formatted(criterion.points());
        lines.add("   %-11s %s   %s: %s".formatted(standing.label(), points, criterion.name(), criterion.title()));
        if (standing == Standing.BLOCKED) {
            lines.add(BELOW + standings.blocker(criterion));
        } else if (standing == Standing.BEGUN) {
            lines.add(BELOW + "still open: " + String.join("; ", standings.openIn(criterion)));
        }
    }

    private void failure(ExerciseRubric exercise, Criterion criterion, Feedback feedback, List<String> lines) {
        lines.add("");
        lines.add("FAILED " + criterion.id() + ": " + criterion.title());
        FeedbackLayout.lines(
                        exercise.explained(feedback),
                        feedback.statements(),
                        Optional.ofNullable(feedback.misconception()),
                        hints(criterion))
                .forEach(line -> lines.add("  " + line));
    }

    private List<Fact> hints(Criterion criterion) {
        List<Fact> hints = new ArrayList<>();
        for (int level = 1; level <= hintLevel; level++) {
            hints.add(new Fact("hint " + level, criterion.hints().get(level - 1)));
        }
        if (hintLevel < criterion.hints().size()) {
            hints.add(new Fact("next hint", "mvn test -Dhints=" + (hintLevel + 1)));
        }
        return hints;
    }

    private String nextStep() {
        for (ExerciseRubric exercise : rubric.exercises()) {
            for (Criterion c : exercise.criteria()) {
                if (standings.of(c) == Standing.FAILED) {
                    return "Next: mend " + c.id() + ", then run mvn test again.";
                }
            }
            for (Criterion c : exercise.criteria()) {
                if (standings.of(c) != Standing.PASSED) {
                    return "%s src/main/java/cardinality/%s/README.md, then %s."
                            .formatted(invitationTo(exercise), exercise.id(), c.id());
                }
            }
        }
        return "All done. Every visible test passes.";
    }

    /** Bonus exercises come last in the rubric, so a student who gets to one has all points. */
    private String invitationTo(ExerciseRubric exercise) {
        if (exercise.isBonus()) {
            return "All points are yours. For a bonus, read";
        }
        return nothingStarted() ? "Start here: read" : "Next: read";
    }

    private boolean nothingStarted() {
        return rubric.exercises().stream().flatMap(e -> e.criteria().stream()).noneMatch(standings::isBegun);
    }
}
