package cardinality.grader.report.html;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.Excerpt;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.SchemaReport;
import cardinality.grader.model.StatementRun;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a run recorded besides verdicts and facts. All of it is optional: results of earlier versions have none. */
interface Evidence {

    /** Nothing was recorded. */
    Evidence NONE = new Evidence() {};

    /** The lines around the finding. */
    default Optional<Excerpt> excerpt(CriterionReport report) {
        return Optional.empty();
    }

    /** The statements in the order in which they ran; empty if the order is unknown. */
    default List<StatementRun> statements(CriterionReport report) {
        return List.of();
    }

    /** How many statements the criterion allows. */
    default OptionalInt bound(CriterionReport report) {
        return OptionalInt.empty();
    }

    /** The tables of an exercise, where they differ from those asked for. */
    default Optional<Schemas> schemas(ExerciseReport report) {
        return Optional.empty();
    }

    /**
     * Two schemas of one exercise.
     *
     * @param fault whether a criterion failed on the difference
     */
    record Schemas(SchemaReport asked, SchemaReport made, boolean fault) {}
}
