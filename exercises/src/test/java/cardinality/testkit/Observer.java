package cardinality.testkit;

import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.diagnosis.call.CallDiagnosis;
import java.lang.reflect.Method;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.opentest4j.TestAbortedException;

/** Listens to a run of JUnit and reports an {@link Observation} for each {@link Graded} test that finished. */
public final class Observer implements TestExecutionListener {

    /**
     * The JUnit configuration parameter that enables tracing. If it is {@code true}, each test that opens a
     * {@link Scope} publishes a report entry under the same key: the SHA-256, in hexadecimal, of all statements that
     * Hibernate sent to the database.
     */
    public static final String TRACE = "cardinality.trace";

    /**
     * The JUnit configuration parameter that enables the search for causes. If it is {@code true}, a test that fails
     * because of its statements runs a second time, and the feedback names the student's lines that caused them.
     */
    public static final String CAUSES = "cardinality.causes";

    private final Consumer<Observation> observations;

    /** @param observations receives each observation as soon as its test has finished */
    public Observer(Consumer<Observation> observations) {
        this.observations = observations;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        methodOf(test).ifPresent(method -> AnnotationSupport.findAnnotation(method, Graded.class)
                .ifPresent(graded ->
                        observations.accept(new Observation(graded.value(), method.getName(), outcomeOf(result)))));
    }

    /** Returns the test method of an identifier, if it is one. */
    public static Optional<Method> methodOf(TestIdentifier test) {
        return test.getSource().filter(MethodSource.class::isInstance).map(source -> ((MethodSource) source)
                .getJavaMethod());
    }

    private static Outcome outcomeOf(TestExecutionResult result) {
        Throwable thrown = result.getThrowable().orElse(null);
        return switch (result.getStatus()) {
            case SUCCESSFUL -> new Outcome.Passed();
            // Only the kit's own exception counts: a test that a student's class aborts has failed.
            case ABORTED ->
                thrown instanceof NotStarted notStarted
                        ? new Outcome.NotStarted(String.valueOf(notStarted.getMessage()), notStarted.where())
                        : new Outcome.Failed(feedbackOf(thrown));
            case FAILED -> new Outcome.Failed(feedbackOf(thrown));
        };
    }

    private static Feedback feedbackOf(@Nullable Throwable thrown) {
        Throwable cause = thrown == null ? new TestAbortedException("the test gave no reason") : thrown;
        return cause instanceof CriterionFailure failure
                ? failure.feedback()
                : CallDiagnosis.ofExceptions().explain(cause).feedback();
    }
}
