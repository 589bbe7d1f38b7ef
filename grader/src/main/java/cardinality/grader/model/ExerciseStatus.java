package cardinality.grader.model;

/** How far an exercise of a submission got. */
public enum ExerciseStatus {
    /** All its tests ran. */
    GRADED("graded"),
    DOES_NOT_COMPILE("does-not-compile"),
    /** Intake or the gate refused it. */
    REFUSED("refused"),
    /** At least one step missed its deadline. */
    TIMED_OUT("timed-out"),
    /** A worker crashed on it. */
    CRASHED("crashed");

    private final String label;

    ExerciseStatus(String label) {
        this.label = label;
    }

    /** The name of the status in reports. */
    public String label() {
        return label;
    }
}
