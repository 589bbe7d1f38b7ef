package cardinality.testkit.internal;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Causes;
import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Expectation;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * Recognises a test that JUnit gave up because it did not end. Only a student's own build sets such a timeout: grading
 * gives up by the processor time of a worker.
 */
public final class MissedDeadline {

    private MissedDeadline() {}

    /** Returns the feedback, with the line of the student's code that was running; empty for other exceptions. */
    public static Optional<CriterionFailure> in(Throwable thrown) {
        if (!(thrown instanceof TimeoutException)) {
            return Optional.empty();
        }
        Expectation expectation = expected("a call that ends")
                .butWas("it did not come to an end within some seconds")
                .misconception("NO_END");
        // The cause has the stack of the thread that is still running.
        Causes.of(thrown).forEach(cause -> Exercises.placeIn(cause).ifPresent(expectation::where));
        return Optional.of(expectation.failure());
    }
}
