package cardinality.grader.authoring.mutation;

/** The outcome of grading a mutant. */
public enum MutantOutcome {
    DOES_NOT_COMPILE("does not compile"),
    /** Intake or the gate refused it. */
    REFUSED("refused"),
    /** Hibernate rejected the mapping, and all failures are due to that. */
    REFUSED_AT_BOOT("refused at boot"),
    /** It lost at least one criterion. */
    KILLED("killed"),
    /** It timed out or crashed a worker. It does not earn full points, but no criterion caught it. */
    BROKE_DOWN("timed out or crashed"),
    /** It has full points. */
    SURVIVED("survived");

    private final String label;

    MutantOutcome(String label) {
        this.label = label;
    }

    /** The name of the outcome in reports. */
    public String label() {
        return label;
    }
}
