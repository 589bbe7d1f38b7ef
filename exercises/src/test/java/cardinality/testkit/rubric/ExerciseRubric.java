package cardinality.testkit.rubric;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One exercise and its criteria, in the order in which a learner meets them.
 *
 * @param id name of the exercise and of its package, {@code cardinality.<id>}
 * @param title the lesson in a few words
 * @param order place in the course, lowest first
 * @param classes simple names of the top-level classes a student hands in
 * @param buildsOn ids of the exercises whose classes this one uses
 * @param criteria the criteria, never empty
 * @param advice what is worth a word beyond the criteria
 * @param misconceptions from a stable code such as {@code NO_ORPHAN} to the idea that sets it right
 */
public record ExerciseRubric(
        String id,
        String title,
        int order,
        List<String> classes,
        List<String> buildsOn,
        List<Criterion> criteria,
        List<Advice> advice,
        Map<String, String> misconceptions) {

    public ExerciseRubric {
        classes = List.copyOf(classes);
        buildsOn = List.copyOf(buildsOn);
        criteria = List.copyOf(criteria);
        advice = List.copyOf(advice);
        misconceptions = Map.copyOf(misconceptions);
    }

    /** The idea that sets a misconception right: the exercise's own words for it, or those that hold everywhere. */
    public Optional<String> idea(String misconception) {
        return Optional.ofNullable(misconceptions.getOrDefault(misconception, CommonIdeas.BY_CODE.get(misconception)));
    }

    /** What the exercise can earn. */
    public int points() {
        return criteria.stream().mapToInt(Criterion::points).sum();
    }

    /** Whether it is there for the sake of learning alone: graded like any other, and worth no points. */
    public boolean isBonus() {
        return points() == 0;
    }

    /** What was earned of it, as text of one width: {@code " 3 of 17"}, or {@code "bonus"} where there is nothing to earn. */
    public String tally(int earned) {
        return isBonus() ? "bonus   " : "%2d of %2d".formatted(earned, points());
    }

    /** The criteria of a bonus that were met, as a remark after its title; empty where points say as much. */
    public String remark(long met) {
        return isBonus() ? "   (%d of %d criteria)".formatted(met, criteria.size()) : "";
    }
}
