package cardinality.grader.process;

/**
 * The machine prevents the grader from working: no worker becomes ready on it, or no result can be stored. The run ends
 * without charging any submission, and a later run can continue it. The message is one line that states the problem.
 */
public final class MachineFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong with the machine, in one line */
    public MachineFault(String message) {
        super(message);
    }

    /**
     * @param message what is wrong with the machine, in one line
     * @param cause the underlying exception
     */
    public MachineFault(String message, Throwable cause) {
        super(message, cause);
    }
}
