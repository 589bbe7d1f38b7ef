package cardinality.testkit;

import org.opentest4j.AssertionFailedError;

/**
 * A criterion is not met. It carries feedback but no stack trace, because the location of the check does not help a
 * learner. An IDE shows the expectation and the finding side by side.
 */
public final class CriterionFailure extends AssertionFailedError {

    private static final long serialVersionUID = 1L;

    /** Set if a board prints the whole feedback, so that the build tool need not print it again. */
    private static final boolean BOARD = System.getProperty("cardinality.board") != null;

    private final transient Feedback feedback;

    CriterionFailure(Feedback feedback) {
        super("", feedback.value("expected"), feedback.value("but was"));
        this.feedback = feedback;
    }

    /** The facts behind the message. */
    public Feedback feedback() {
        return feedback;
    }

    /** Returns the feedback as text. It is put together when it is asked for, which grading does not. */
    @Override
    public String getMessage() {
        return BOARD ? feedback.headline() : System.lineSeparator() + feedback.text();
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
