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
 * @param misconceptions from a stable code such as {@code NO_ORPHAN} to the idea that sets it right
 */
public record ExerciseRubric(
        String id,
        String title,
        int order,
        List<String> classes,
        List<String> buildsOn,
        List<Criterion> criteria,
        Map<String, String> misconceptions) {

    /** The test kit itself names these, whatever the exercise. */
    private static final Map<String, String> EVERYWHERE = Map.of(
            "MAPPING_REFUSED",
            "Hibernate reads all annotations before the first statement. One that contradicts another, or names"
                    + " an attribute that is not there, stops everything until it is mended.",
            "SIGNATURE_CHANGED",
            "Tests call the stub's constructors, getters and methods by their names and parameter types. You may add"
                    + " members and narrow what a method returns; those that were there have to stay.",
            "MISSING_TABLE",
            "Without a name of its own an entity's table is called like its class.",
            "MISSING_COLUMN",
            "Without a name of its own a column is called like its attribute, a foreign key column like the"
                    + " attribute, an underscore and the key it points at.");

    public ExerciseRubric {
        classes = List.copyOf(classes);
        buildsOn = List.copyOf(buildsOn);
        criteria = List.copyOf(criteria);
        misconceptions = Map.copyOf(misconceptions);
    }

    /** The idea that sets a misconception right: the exercise's own words for it, or those that hold everywhere. */
    public Optional<String> idea(String misconception) {
        return Optional.ofNullable(misconceptions.getOrDefault(misconception, EVERYWHERE.get(misconception)));
    }

    /** What the exercise can earn. */
    public int points() {
        return criteria.stream().mapToInt(Criterion::points).sum();
    }
}
