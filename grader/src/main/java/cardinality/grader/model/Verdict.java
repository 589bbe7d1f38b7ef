package cardinality.grader.model;

/** What became of one criterion. Only {@link #PASSED} earns its points. */
public enum Verdict {
    PASSED("passed"),
    FAILED("failed"),
    /** The stub is untouched where the criterion looks. */
    NOT_STARTED("not-started"),
    /** It failed, and so did what it rests on; one mistake is told once. */
    BLOCKED("blocked"),
    /** A test was still running at its deadline. */
    TIMED_OUT("timed-out"),
    /** The gate let no class of the exercise run. */
    REFUSED("refused"),
    DOES_NOT_COMPILE("does-not-compile"),
    /** There is no result, which is never a pass. */
    NOT_RUN("not-run");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** The verdict's name in reports. */
    public String label() {
        return label;
    }
}
