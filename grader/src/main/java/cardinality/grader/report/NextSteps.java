package cardinality.grader.report;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a student should do next, in the order of the course: causes before what they block. */
public final class NextSteps {

    /** A longer list is a list of everything. */
    private static final int MAX_STEPS = 3;

    /**
     * Something to do.
     *
     * @param anchor the criterion or the exercise that it is about
     * @param gain the points to gain; empty for a bonus
     */
    public record Step(String anchor, String exercise, String words, String gain) {}

    private NextSteps() {}

    /** Returns a step for each of the first exercises that are not finished. */
    public static List<Step> of(GradeReport report, Tell tell) {
        List<Step> steps = new ArrayList<>();
        for (ExerciseReport exercise : report.exercises()) {
            if (steps.size() < MAX_STEPS && isLeft(exercise)) {
                steps.add(tell == Tell.POINTS ? points(exercise) : step(exercise));
            }
        }
        return steps;
    }

    /** A bonus that nobody asked for is not a task. */
    private static boolean isLeft(ExerciseReport exercise) {
        boolean isDone = exercise.met() == exercise.criteria().size();
        return !isDone && (exercise.isBegun() || !exercise.exercise().isBonus());
    }

    private static Step points(ExerciseReport exercise) {
        return new Step("points", exercise.exercise().id(), "There is more to get here.", gain(exercise));
    }

    private static Step step(ExerciseReport exercise) {
        String id = exercise.exercise().id();
        if (!exercise.isBegun()) {
            return new Step(id, id, "Not started. Begin with the README.md beside its classes.", gain(exercise));
        }
        if (exercise.message().isPresent()) {
            return new Step(id, id, stopped(exercise.status()), gain(exercise));
        }
        Optional<CriterionReport> first = first(exercise, Verdict.FAILED)
                .or(() -> first(exercise, Verdict.TIMED_OUT))
                .or(() -> first(exercise, Verdict.NOT_STARTED));
        return first.map(criterion -> new Step(
                        criterion.criterion().id(),
                        id,
                        (criterion.verdict() == Verdict.NOT_STARTED ? "Not started: " : "")
                                + criterion.criterion().title()
                                + (criterion.verdict() == Verdict.TIMED_OUT ? " (does not end)" : ""),
                        criterion.criterion().points() == 0
                                ? ""
                                : plural(criterion.criterion().points()) + waiting(exercise, criterion)))
                .orElseGet(() -> new Step(id, id, unjudged(exercise), gain(exercise)));
    }

    /** Only criteria without a judgement are left. */
    private static String unjudged(ExerciseReport exercise) {
        return first(exercise, Verdict.BLOCKED).isPresent()
                ? "What waits for an accepted criterion was not judged: ask whether it can be accepted too."
                : "Look at what did not run.";
    }

    private static String stopped(ExerciseStatus status) {
        return switch (status) {
            case DOES_NOT_COMPILE -> "It does not compile. Mend that first; nothing else could be tried.";
            case REFUSED -> "It was refused. Read why; nothing else could be tried.";
            case TIMED_OUT -> "It did not end in time.";
            case CRASHED -> "The process that ran it did not survive.";
            case GRADED -> "Read the message.";
        };
    }

    private static Optional<CriterionReport> first(ExerciseReport exercise, Verdict verdict) {
        return exercise.criteria().stream()
                .filter(criterion -> criterion.verdict() == verdict)
                .findFirst();
    }

    /** Points that come back with this criterion. */
    private static String waiting(ExerciseReport exercise, CriterionReport cause) {
        int waiting = exercise.criteria().stream()
                .filter(criterion -> criterion.verdict() == Verdict.BLOCKED)
                .filter(criterion -> criterion.feedback().stream()
                        .anyMatch(fact -> fact.value().equals(cause.criterion().id())))
                .mapToInt(criterion -> criterion.criterion().points())
                .sum();
        return waiting == 0 ? "" : ", and " + plural(waiting) + " that wait for it";
    }

    private static String gain(ExerciseReport exercise) {
        int left = exercise.exercise().points() - exercise.points();
        return left == 0 ? "" : plural(left);
    }

    private static String plural(int points) {
        return points == 1 ? "1 point" : points + " points";
    }
}
