package cardinality.grader.authoring.mutation;

/** What became of a mutant when it was graded. */
public enum MutantOutcome {
    DOES_NOT_COMPILE("does not compile"),
    /** Intake or the gate did not take it. */
    REFUSED("refused"),
    /** Hibernate did not accept the mapping, and all that failed, failed for that. */
    REFUSED_AT_BOOT("refused at boot"),
    /** It lost at least one criterion. */
    KILLED("killed"),
    /** It came to no end, or took a worker down; it earns less than everything, but no criterion says why. */
    BROKE_DOWN("timed out or crashed"),
    /** It has full points. */
    SURVIVED("survived");

    private final String label;

    MutantOutcome(String label) {
        this.label = label;
    }

    /** The fate's name in reports. */
    public String label() {
        return label;
    }
}
