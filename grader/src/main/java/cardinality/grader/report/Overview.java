package cardinality.grader.report;

import cardinality.grader.score.Gradebook;

/** What a terminal shows of results: all there is to say of a single one, a table of several. */
public final class Overview {

    private Overview() {}

    /** The text to print. */
    public static String of(Gradebook gradebook) {
        return gradebook.submissions().size() == 1
                ? SubmissionText.of(gradebook.submissions().get(0), gradebook.maxPoints())
                : ClassTable.of(gradebook);
    }
}
