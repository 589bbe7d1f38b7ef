package cardinality.testkit.board;

import cardinality.testkit.Fact;
import cardinality.testkit.Feedback;
import cardinality.testkit.FeedbackLayout;
import cardinality.testkit.Observation;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.board.Screen.Span;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lays out observations: a bar for each exercise, a line for each open criterion, feedback, and the next step. */
final class Board {

    private static final String RULE = "-".repeat(Screen.WIDTH - 1);

    /** The column of a title, right of the id, the bar and the points. */
    private static final int TITLE_COLUMN = 37;

    /** The column of a criterion's name, right of its standing and points. */
    private static final int NAME_COLUMN = 19;

    private static final int FEEDBACK_INDENT = 2;

    private final Rubric rubric;
    private final Standings standings;
    private final SourcePlaces places;
    private final Look look;

    /** @param places finds the lines of the student's sources */
    Board(Rubric rubric, List<Observation> observations, SourcePlaces places, Look look) {
        this.rubric = rubric;
        this.standings = new Standings(rubric, observations);
        this.places = places;
        this.look = look;
    }

    Screen screen() {
        Screen screen = new Screen().blank().add(Paint.QUIET, RULE).add(Paint.STRONG, total(rubric, standings));
        screen.blank();
        rubric.exercises().forEach(exercise -> exercise(exercise, screen));
        rubric.exercises().stream().filter(look.detailed()).forEach(exercise -> exercise.criteria().stream()
                .filter(c -> standings.of(c) == Standing.FAILED)
                .forEach(c -> standings.failure(c).ifPresent(feedback -> failure(exercise, c, feedback, screen))));
        screen.blank();
        look.page().ifPresent(line -> screen.add(Paint.QUIET, line));
        new NextStep(rubric, standings, places, look).lines().forEach(line -> screen.add(Paint.STRONG, line));
        return screen.add(Paint.QUIET, RULE);
    }

    /** Returns the points of a run in one line. */
    static String total(Rubric rubric, Standings standings) {
        List<ExerciseRubric> run =
                rubric.exercises().stream().filter(standings::isRun).toList();
        String rest = run.size() < rubric.exercises().size()
                ? ", and other exercises that were not run"
                : run.stream().noneMatch(standings::isBegun) ? ", nothing started yet" : "";
        return "Cardinality: %d of %d points%s"
                .formatted(
                        run.stream().mapToInt(standings::earned).sum(),
                        run.stream().mapToInt(ExerciseRubric::points).sum(),
                        rest);
    }

    private void exercise(ExerciseRubric exercise, Screen screen) {
        boolean open = look.detailed().test(exercise) && standings.isBegun(exercise) && !standings.isDone(exercise);
        if (open) {
            screen.blank();
        }
        List<Span> head = List.of(
                new Span(Paint.PLAIN, "%-13s ".formatted(exercise.id())),
                new Span(
                        Paint.GOOD,
                        ProgressBar.of(
                                standings.met(exercise), exercise.criteria().size())),
                new Span(Paint.PLAIN, " %s  ".formatted(exercise.tally(standings.earned(exercise)))));
        screen.add(head, Paint.PLAIN, TITLE_COLUMN, remark(exercise));
        if (open) {
            Set<Outcome.NotStarted> listed = new HashSet<>();
            exercise.criteria().forEach(c -> criterion(exercise, c, listed, screen));
            screen.blank();
        }
    }

    private String remark(ExerciseRubric exercise) {
        if (!standings.isRun(exercise)) {
            return "not run";
        }
        if (standings.isDone(exercise)) {
            return "done" + exercise.remark(standings.met(exercise));
        }
        return standings.isBegun(exercise)
                ? exercise.title() + exercise.remark(standings.met(exercise))
                : "not started";
    }

    private void criterion(
            ExerciseRubric exercise, Criterion criterion, Set<Outcome.NotStarted> listed, Screen screen) {
        Standing standing = standings.of(criterion);
        String points = exercise.isBonus() ? "  " : "%2d".formatted(criterion.points());
        List<Span> head = List.of(
                new Span(standing.paint(), "  %-11s ".formatted(standing.label())),
                new Span(Paint.PLAIN, "%s   ".formatted(points)));
        boolean quiet = standing == Standing.PASSED || standing == Standing.NOT_RUN;
        screen.add(
                head, Paint.PLAIN, NAME_COLUMN, quiet ? criterion.name() : criterion.name() + ": " + criterion.title());
        if (standing == Standing.BLOCKED) {
            below(standings.blocker(criterion), screen);
        } else {
            standings.openIn(criterion).stream().filter(listed::add).forEach(part -> openPart(exercise, part, screen));
        }
    }

    /** Many criteria wait for the same part, which is listed with the first of them. */
    private void openPart(ExerciseRubric exercise, Outcome.NotStarted part, Screen screen) {
        below(FeedbackLayout.STILL_OPEN + ": " + part.what(), screen);
        part.where().flatMap(where -> places.of(exercise, where)).ifPresent(place -> below(place, screen));
    }

    private static void below(String text, Screen screen) {
        screen.add(List.of(new Span(Paint.PLAIN, " ".repeat(NAME_COLUMN))), Paint.QUIET, NAME_COLUMN, text);
    }

    private void failure(ExerciseRubric exercise, Criterion criterion, Feedback feedback, Screen screen) {
        screen.blank();
        screen.add(List.of(new Span(Paint.BAD, "FAILED ")), Paint.STRONG, 0, criterion.id() + ": " + criterion.title());
        Span indent = new Span(Paint.PLAIN, " ".repeat(FEEDBACK_INDENT));
        FeedbackLayout.lines(
                        exercise.explained(feedback).stream()
                                .map(fact -> located(exercise, fact))
                                .toList(),
                        feedback.statements(),
                        Optional.ofNullable(feedback.misconception()),
                        hints(exercise, criterion))
                .forEach(line ->
                        screen.add(List.of(indent), Paint.PLAIN, FEEDBACK_INDENT + FeedbackLayout.VALUE_COLUMN, line));
    }

    private Fact located(ExerciseRubric exercise, Fact fact) {
        return fact.key().equals(FeedbackLayout.WHERE)
                ? new Fact(
                        fact.key(),
                        places.of(exercise, fact.value())
                                .map(place -> fact.value() + "\n" + place)
                                .orElse(fact.value()))
                : fact;
    }

    private List<Fact> hints(ExerciseRubric exercise, Criterion criterion) {
        List<Fact> hints = new ArrayList<>();
        for (int level = 1; level <= look.hintLevel(); level++) {
            hints.add(new Fact("hint " + level, criterion.hints().get(level - 1)));
        }
        if (look.hintLevel() < criterion.hints().size()) {
            hints.add(new Fact("next hint", look.commands().nextHint(exercise, look.hintLevel() + 1)));
        }
        return hints;
    }
}
