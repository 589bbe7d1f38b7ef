package cardinality.testkit;

/** A criterion is not met. Carries its feedback and no stack trace: where the check stands is of no help to a learner. */
public final class CriterionFailure extends AssertionError {

    private static final long serialVersionUID = 1L;

    /** Set where a board tells the whole feedback once, so that the build tool need not tell it again. */
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
