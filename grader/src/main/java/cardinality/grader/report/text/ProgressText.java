package cardinality.grader.report.text;

/** The prefixes of progress lines, for programs that wait for such a line. */
public final class ProgressText {

    /** The line with the points of the exercise that was graded first. */
    public static final String FIRST_VERDICT = "first verdict: ";

    private ProgressText() {}
}
