package cardinality.testkit.board;

import cardinality.testkit.Feedback;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        List<ExerciseRubric> inOrder = Stream.concat(
                        run.stream().filter(look.detailed()),
                        run.stream().filter(look.detailed().negate()))
                .toList();
        for (ExerciseRubric exercise : inOrder) {
            Optional<Criterion> failed = first(exercise, Standing.FAILED);
            if (failed.isPresent()) {
                return mend(exercise, failed.get());
            }
            if (!standings.isDone(exercise)) {
                return begin(exercise);
            }
        }
        return run.size() < rubric.exercises().size()
                ? List.of("Every test of this run passes. " + look.commands().others())
                : List.of("All done. Every visible test passes.", "Grading runs further tests, with other data.");
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
        String open = exercise.criteria().stream()
                .filter(c -> standings.of(c) != Standing.PASSED)
                .map(Criterion::id)
                .findFirst()
                .orElseThrow();
        return List.of(
                invitationTo(exercise) + " read the lesson, then begin with " + open,
                INDENT + "src/main/java/cardinality/" + exercise.id() + "/README.md");
    }

    /** Bonus exercises come last in the rubric, so a student who gets to one has all points. */
    private String invitationTo(ExerciseRubric exercise) {
        if (exercise.isBonus()) {
            return "All points are yours. Bonus:";
        }
        return rubric.exercises().stream().noneMatch(standings::isBegun) ? "Start here:" : "Next:";
    }
}
