package cardinality.grader.model;

/** How far an exercise of a submission got. */
public enum ExerciseStatus {
    /** All its tests ran. */
    GRADED("graded"),
    DOES_NOT_COMPILE("does-not-compile"),
    /** Intake or the gate did not take it. */
    REFUSED("refused"),
    /** At least one step did not come to an end. */
    TIMED_OUT("timed-out"),
    /** It took a worker down with it. */
    CRASHED("crashed");

    private final String label;

    ExerciseStatus(String label) {
        this.label = label;
    }

    /** The status's name in reports. */
    public String label() {
        return label;
    }
}
