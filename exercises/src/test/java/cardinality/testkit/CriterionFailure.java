package cardinality.testkit;

/**
 * A criterion is not met. It carries feedback but no stack trace, because the location of the check does not help a
 * learner.
 */
public final class CriterionFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    /** Set if a board prints the whole feedback, so that the build tool need not print it again. */
    private static final boolean BOARD = Boolean.getBoolean("cardinality.board");

    private final transient Feedback feedback;

    CriterionFailure(Feedback feedback) {
        super(BOARD ? feedback.headline() : System.lineSeparator() + feedback.text());
        this.feedback = feedback;
    }

    /** The facts behind the message. */
    public Feedback feedback() {
        return feedback;
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
