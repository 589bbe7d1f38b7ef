package cardinality.grader.report.text;

import cardinality.grader.model.Gradebook;

/** What a terminal shows of results: all there is to say of a single one, a table of several. */
public final class ResultsText {

    private ResultsText() {}

    /** The text to print. */
    public static String of(Gradebook gradebook) {
        return gradebook.submissions().size() == 1
                ? SubmissionText.of(gradebook.submissions().get(0), gradebook.maxPoints())
                : CohortTable.of(gradebook);
    }
}
