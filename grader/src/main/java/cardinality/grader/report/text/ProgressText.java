package cardinality.grader.report.text;

/** How lines on the progress of a run begin, for programs that wait for one. */
public final class ProgressText {

    /** The line with the points of the exercise that was graded first. */
    public static final String FIRST_VERDICT = "first verdict: ";

    private ProgressText() {}
}
