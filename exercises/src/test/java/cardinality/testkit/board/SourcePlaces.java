package cardinality.testkit.board;

import cardinality.testkit.rubric.ExerciseRubric;
import java.util.Optional;

/** Finds the lines of a student's sources that feedback refers to. */
interface SourcePlaces {

    /**
     * Returns the file and line of a place.
     *
     * @param where {@code Class}, {@code Class.member} or {@code Class.member, line 12}
     * @return the path from the folder of the kit and the line, such as
     *     {@code src/main/java/cardinality/onetomany/User.java:26}; empty if the sources do not have it
     */
    Optional<String> of(ExerciseRubric exercise, String where);
}
