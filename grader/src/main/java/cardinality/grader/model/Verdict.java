package cardinality.grader.model;

/** The verdict on one criterion. Only {@link #PASSED} earns its points. */
public enum Verdict {
    PASSED("passed"),
    FAILED("failed"),
    /** The part of the stub that the criterion checks is untouched. */
    NOT_STARTED("not-started"),
    /** It failed, and so did a criterion that it depends on, or that has the same cause. Each mistake is reported only once. */
    BLOCKED("blocked"),
    /** A test was still running at its deadline. */
    TIMED_OUT("timed-out"),
    /** The exercise was refused before its classes could run. */
    REFUSED("refused"),
    DOES_NOT_COMPILE("does-not-compile"),
    /** There is no result, which is never a pass. */
    NOT_RUN("not-run");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    /** The name of the verdict in reports. */
    public String label() {
        return label;
    }
}
