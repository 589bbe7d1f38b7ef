package cardinality.testkit.board;

import cardinality.testkit.Fact;
import cardinality.testkit.Feedback;
import cardinality.testkit.Observation;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.rubric.Blockers;
import cardinality.testkit.rubric.Blockers.Judged;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The state of each criterion according to the visible tests. The rules for blocked criteria are those of grading. */
final class Standings {

    private final Map<String, List<Outcome>> outcomes = new LinkedHashMap<>();
    private final Map<Criterion, String> blockers = new HashMap<>();

    Standings(Rubric rubric, List<Observation> observations) {
        observations.forEach(o ->
                outcomes.computeIfAbsent(o.criterion(), k -> new ArrayList<>()).add(o.outcome()));
        rubric.exercises().forEach(exercise -> addBlockers(rubric, exercise));
    }

    private void addBlockers(Rubric rubric, ExerciseRubric exercise) {
        Blockers.among(exercise.criteria().stream()
                        .map(c -> new Judged(c, byItself(c) == Standing.PASSED, factsOf(exercise, c)))
                        .toList())
                .forEach((blocked, by) -> blockers.put(blocked, "blocked by " + by.id()));
        mistakeBelow(rubric, exercise).ifPresent(mistake -> exercise.criteria().stream()
                .filter(this::failsWithoutAPlace)
                .forEach(c -> blockers.put(c, "blocked by " + mistake.id())));
        if (exercise.criteria().stream().map(this::byItself).noneMatch(Standing.PASSED::equals)) {
            // These tests run over the student's own classes, so an untouched stub makes them fail.
            exercise.buildsOn().stream()
                    .flatMap(id -> rubric.exercise(id).stream())
                    .filter(this::isUnfinished)
                    .findFirst()
                    .ifPresent(below -> exercise.criteria()
                            .forEach(c -> blockers.put(
                                    c, "its tests use the classes of " + below.id() + ", which is not finished")));
        }
    }

    /** The first failed criterion of an exercise whose classes this one uses. */
    private Optional<Criterion> mistakeBelow(Rubric rubric, ExerciseRubric exercise) {
        return exercise.buildsOn().stream()
                .flatMap(id -> rubric.exercise(id).stream())
                .flatMap(below -> below.criteria().stream())
                .filter(criterion -> byItself(criterion) == Standing.FAILED)
                .findFirst();
    }

    /** Then its data could not be written, before any code of the student in this exercise ran. */
    private boolean failsWithoutAPlace(Criterion criterion) {
        return failure(criterion).filter(feedback -> feedback.where() == null).isPresent();
    }

    private boolean isUnfinished(ExerciseRubric exercise) {
        return exercise.criteria().stream()
                .map(this::byItself)
                .anyMatch(standing -> standing == Standing.NOT_STARTED || standing == Standing.BEGUN);
    }

    private List<Fact> factsOf(ExerciseRubric exercise, Criterion criterion) {
        return failure(criterion).map(exercise::explained).orElse(List.of());
    }

    Standing of(Criterion criterion) {
        Standing standing = byItself(criterion);
        return standing == Standing.FAILED && blockers.containsKey(criterion) ? Standing.BLOCKED : standing;
    }

    private Standing byItself(Criterion criterion) {
        if (failure(criterion).isPresent()) {
            return Standing.FAILED;
        }
        List<Outcome> seen = outcomesOf(criterion);
        if (seen.isEmpty()) {
            return Standing.NOT_RUN;
        }
        long passed = seen.stream().filter(Outcome.Passed.class::isInstance).count();
        if (passed == 0) {
            return Standing.NOT_STARTED;
        }
        return passed == seen.size() ? Standing.PASSED : Standing.BEGUN;
    }

    /** Returns the reason why a criterion is blocked. */
    String blocker(Criterion criterion) {
        return blockers.getOrDefault(criterion, "");
    }

    /** Returns the first failure of its tests. */
    Optional<Feedback> failure(Criterion criterion) {
        return outcomesOf(criterion).stream()
                .filter(Outcome.Failed.class::isInstance)
                .map(outcome -> ((Outcome.Failed) outcome).feedback())
                .findFirst();
    }

    /** Whether any of its tests got past an untouched stub. */
    boolean isBegun(Criterion criterion) {
        return of(criterion) != Standing.BLOCKED
                && outcomesOf(criterion).stream().anyMatch(outcome -> !(outcome instanceof Outcome.NotStarted));
    }

    /** Whether a test of the exercise was in the run. */
    boolean isRun(ExerciseRubric exercise) {
        return exercise.criteria().stream().anyMatch(c -> of(c) != Standing.NOT_RUN);
    }

    boolean isBegun(ExerciseRubric exercise) {
        return exercise.criteria().stream().anyMatch(this::isBegun);
    }

    boolean isDone(ExerciseRubric exercise) {
        return exercise.criteria().stream().allMatch(c -> of(c) == Standing.PASSED);
    }

    /** Returns the untouched parts of the stub that its tests met. */
    List<Outcome.NotStarted> openIn(Criterion criterion) {
        return outcomesOf(criterion).stream()
                .filter(Outcome.NotStarted.class::isInstance)
                .map(Outcome.NotStarted.class::cast)
                .distinct()
                .sorted(Comparator.comparing(Outcome.NotStarted::what))
                .toList();
    }

    int earned(ExerciseRubric exercise) {
        return exercise.criteria().stream()
                .filter(c -> of(c) == Standing.PASSED)
                .mapToInt(Criterion::points)
                .sum();
    }

    long met(ExerciseRubric exercise) {
        return exercise.criteria().stream()
                .filter(c -> of(c) == Standing.PASSED)
                .count();
    }

    private List<Outcome> outcomesOf(Criterion criterion) {
        return outcomes.getOrDefault(criterion.id(), List.of());
    }
}
