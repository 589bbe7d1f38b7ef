package cardinality.grader.model;

import cardinality.testkit.drawing.SchemaReport;
import java.util.Optional;

/**
 * What pages show of an exercise, in addition to its criteria. Results of earlier versions have none.
 *
 * @param excerpt the student's lines around the place where the exercise stopped
 * @param schemas the tables of its mapping, where they differ from the reference's
 */
public record ExerciseEvidence(Optional<Excerpt> excerpt, Optional<Schemas> schemas) {

    /** Nothing was recorded. */
    public static final ExerciseEvidence NONE = new ExerciseEvidence(Optional.empty(), Optional.empty());

    /**
     * Two schemas of one exercise.
     *
     * @param asked the tables of the reference, which is one of several right answers
     * @param made the tables that the student's mapping made
     */
    public record Schemas(SchemaReport asked, SchemaReport made) {

        public Schemas {
            if (!asked.isSmall() || !made.isSmall()) {
                throw new IllegalArgumentException("a schema beyond its limits");
            }
        }
    }
}
