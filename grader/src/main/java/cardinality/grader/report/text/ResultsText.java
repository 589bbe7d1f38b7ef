package cardinality.grader.report.text;

import cardinality.grader.model.Gradebook;
import java.util.ArrayList;
import java.util.List;

/** The results for a terminal: full details for a single submission, a table for several. */
public final class ResultsText {

    private ResultsText() {}

    /** The text to print. */
    public static String of(Gradebook gradebook) {
        return gradebook.submissions().size() == 1 ? one(gradebook) : CohortTable.of(gradebook);
    }

    private static String one(Gradebook gradebook) {
        List<String> parts = new ArrayList<>(
                List.of(SubmissionText.of(gradebook.submissions().get(0), gradebook.maxPoints())));
        parts.addAll(DecisionsText.of(gradebook));
        return String.join("\n", parts);
    }
}
