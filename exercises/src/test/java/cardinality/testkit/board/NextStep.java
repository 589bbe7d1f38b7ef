package cardinality.testkit.board;

import cardinality.testkit.Feedback;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Decides what a learner does next: mend the first failure, or begin with the first criterion that is open. */
final class NextStep {

    private static final String INDENT = " ".repeat(6);

    private final Rubric rubric;
    private final Standings standings;
    private final SourcePlaces places;
    private final Look look;

    NextStep(Rubric rubric, Standings standings, SourcePlaces places, Look look) {
        this.rubric = rubric;
        this.standings = standings;
        this.places = places;
        this.look = look;
    }

    /** The step in one to three lines. */
    List<String> lines() {
        List<ExerciseRubric> run =
                rubric.exercises().stream().filter(standings::isRun).toList();
        return among(run.stream().filter(look.detailed()).toList())
                .or(() -> among(run))
                .orElseGet(() -> run.size() < rubric.exercises().size() ? finished(run) : allDone());
    }

    /** A failure comes before an exercise that the learner has skipped, and a bonus after everything else. */
    private Optional<List<String>> among(List<ExerciseRubric> exercises) {
        return exercises.stream()
                .filter(exercise ->
                        !exercise.isBonus() && first(exercise, Standing.FAILED).isPresent())
                .findFirst()
                .or(() -> exercises.stream()
                        .filter(exercise -> !standings.isDone(exercise))
                        .findFirst())
                .map(exercise -> first(exercise, Standing.FAILED)
                        .map(failed -> mend(exercise, failed))
                        .orElseGet(() -> begin(exercise)));
    }

    /** What was run is finished; the exercise after it comes next. */
    private List<String> finished(List<ExerciseRubric> run) {
        ExerciseRubric last = run.get(run.size() - 1);
        List<String> lines = new ArrayList<>(praise(last));
        List<ExerciseRubric> all = rubric.exercises();
        int next = all.indexOf(last) + 1;
        if (next < all.size()) {
            lines.add("Read next: " + all.get(next).title());
            lines.add(INDENT + lessonOf(all.get(next)));
        }
        lines.add(look.commands().others());
        lines.add("Grading runs further tests, with other data.");
        return lines;
    }

    private List<String> allDone() {
        List<String> lines =
                new ArrayList<>(praise(rubric.exercises().get(rubric.exercises().size() - 1)));
        lines.add("All done. Every visible test passes.");
        lines.add("Grading runs further tests, with other data.");
        return lines;
    }

    /** What a good answer has, in the words of the rubric. */
    private static List<String> praise(ExerciseRubric exercise) {
        return exercise.goodAnswer().isEmpty()
                ? List.of()
                : List.of(exercise.id() + " is done. " + exercise.goodAnswer(), "");
    }

    private static String lessonOf(ExerciseRubric exercise) {
        return "src/main/java/cardinality/" + exercise.id() + "/README.md";
    }

    private Optional<Criterion> first(ExerciseRubric exercise, Standing standing) {
        return exercise.criteria().stream()
                .filter(c -> standings.of(c) == standing)
                .findFirst();
    }

    private List<String> mend(ExerciseRubric exercise, Criterion criterion) {
        List<String> lines = new ArrayList<>();
        lines.add("Next: mend " + criterion.id());
        standings
                .failure(criterion)
                .map(Feedback::where)
                .flatMap(where -> places.of(exercise, where))
                .ifPresent(place -> lines.add(INDENT + place));
        lines.add(look.commands().again(exercise));
        return lines;
    }

    private List<String> begin(ExerciseRubric exercise) {
        Criterion open = exercise.criteria().stream()
                .filter(c -> standings.of(c) != Standing.PASSED)
                .findFirst()
                .orElseThrow();
        Optional<Outcome.NotStarted> part = standings.openIn(open).stream()
                .filter(any -> standings.isBegun(exercise))
                .findFirst();
        return part.isPresent() ? goOn(exercise, open, part.get()) : invite(exercise, open);
    }

    private List<String> invite(ExerciseRubric exercise, Criterion first) {
        List<String> lines = new ArrayList<>();
        int position = rubric.exercises().indexOf(exercise);
        if (position > 0 && standings.isDone(rubric.exercises().get(position - 1))) {
            lines.addAll(praise(rubric.exercises().get(position - 1)));
        }
        lines.add(invitationTo(exercise) + " read the lesson, then begin with " + first.id());
        lines.add(INDENT + lessonOf(exercise));
        return lines;
    }

    private List<String> goOn(ExerciseRubric exercise, Criterion criterion, Outcome.NotStarted part) {
        List<String> lines = new ArrayList<>();
        lines.add("Next: " + criterion.id() + ", still open: " + part.what());
        part.where().flatMap(where -> places.of(exercise, where)).ifPresent(place -> lines.add(INDENT + place));
        lines.add(look.commands().again(exercise));
        return lines;
    }

    /** Bonus exercises come last in the rubric, so a student who gets to one has all points. */
    private String invitationTo(ExerciseRubric exercise) {
        if (exercise.isBonus()) {
            return "All points are yours. Bonus:";
        }
        return rubric.exercises().stream().noneMatch(standings::isBegun) ? "Start here:" : "Next:";
    }
}
