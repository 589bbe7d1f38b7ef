package cardinality.grader.model;

import cardinality.testkit.Evidence;
import java.util.List;
import java.util.Optional;

/**
 * What pages show of a criterion that was not met, in addition to the feedback. Results of earlier versions have none.
 *
 * @param excerpt the student's lines around the finding
 * @param order the statements in the order in which they ran
 * @param schema the tables and columns that it failed on, as {@code table} or {@code table.column}; names are a student's
 */
public record CriterionEvidence(Optional<Excerpt> excerpt, StatementOrder order, List<String> schema) {

    /** Nothing was recorded. */
    public static final CriterionEvidence NONE =
            new CriterionEvidence(Optional.empty(), StatementOrder.UNKNOWN, List.of());

    public CriterionEvidence {
        schema = List.copyOf(schema);
        if (schema.size() > Evidence.MAX_PARTS) {
            throw new IllegalArgumentException(schema.size() + " parts of a schema");
        }
    }

    /** Returns the same evidence with the lines around the finding. */
    public CriterionEvidence with(Optional<Excerpt> lines) {
        return new CriterionEvidence(lines, order, schema);
    }
}
