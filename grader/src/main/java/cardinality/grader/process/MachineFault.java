package cardinality.grader.process;

/**
 * The machine does not let the grader do its work: no worker gets ready on it, or no result can be kept. The run ends, no
 * submission is charged, and a later run can go on. Its message is one line that says what is wrong.
 */
public final class MachineFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** @param message what is wrong with the machine, in one line */
    public MachineFault(String message) {
        super(message);
    }

    /**
     * @param message what is wrong with the machine, in one line
     * @param cause what told so
     */
    public MachineFault(String message, Throwable cause) {
        super(message, cause);
    }
}
