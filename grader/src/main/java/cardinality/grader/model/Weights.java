package cardinality.grader.model;

import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.rubric.Rubric;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Points that a course gives to criteria in place of those of the kit.
 *
 * @param byCriterion the changed points by the id of the criterion; a criterion that is absent has the points of the kit
 */
public record Weights(SortedMap<String, Weight> byCriterion) {

    /** The points of the kit. */
    public static final Weights NONE = new Weights(new TreeMap<>());

    /** The most points of a criterion. */
    public static final int MAX = 10_000;

    public Weights {
        byCriterion = Collections.unmodifiableSortedMap(new TreeMap<>(byCriterion));
    }

    /**
     * The points of one criterion.
     *
     * @param points in this course, from 0 to {@value #MAX}
     * @param kit in the kit
     */
    public record Weight(int points, int kit) {
        public Weight {
            if (points < 0 || points > MAX) {
                throw new IllegalArgumentException("a criterion of " + points + " points");
            }
        }
    }

    /**
     * Returns the weights that differ from the kit's.
     *
     * @param points new points by the id of the criterion; ids that the kit does not have are ignored
     */
    public static Weights of(Rubric kit, Map<String, Integer> points) {
        SortedMap<String, Weight> changed = new TreeMap<>();
        kit.exercises().stream()
                .flatMap(exercise -> exercise.criteria().stream())
                .forEach(criterion -> {
                    Integer given = points.get(criterion.id());
                    if (given != null && given != criterion.points()) {
                        changed.put(criterion.id(), new Weight(given, criterion.points()));
                    }
                });
        return new Weights(changed);
    }

    /** Whether the points are those of the kit. */
    public boolean isEmpty() {
        return byCriterion.isEmpty();
    }

    /** Returns an exercise of the kit with these points. */
    public ExerciseRubric in(ExerciseRubric kit) {
        return new ExerciseRubric(
                kit.id(),
                kit.title(),
                kit.order(),
                kit.classes(),
                kit.buildsOn(),
                kit.criteria().stream().map(this::in).toList(),
                kit.advice(),
                kit.misconceptions(),
                kit.goodAnswer());
    }

    /** Returns the kit's rubric with these points. */
    public Rubric in(Rubric kit) {
        return new Rubric(kit.exercises().stream().map(this::in).toList());
    }

    private Criterion in(Criterion kit) {
        Weight weight = byCriterion.get(kit.id());
        return weight == null
                ? kit
                : new Criterion(kit.id(), kit.title(), weight.points(), kit.requires(), kit.hints());
    }

    /** The points of a criterion in the kit. */
    public int kitPointsOf(Criterion criterion) {
        Weight weight = byCriterion.get(criterion.id());
        return weight == null ? criterion.points() : weight.kit();
    }
}
