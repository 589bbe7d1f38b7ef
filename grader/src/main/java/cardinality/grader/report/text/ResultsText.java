package cardinality.grader.report.text;

import cardinality.grader.model.Gradebook;

/** The results for a terminal: full details for a single submission, a table for several. */
public final class ResultsText {

    private ResultsText() {}

    /** The text to print. */
    public static String of(Gradebook gradebook) {
        return gradebook.submissions().size() == 1
                ? SubmissionText.of(gradebook.submissions().get(0), gradebook.maxPoints())
                : CohortTable.of(gradebook);
    }
}
