package cardinality.grader.worker;

import cardinality.grader.model.GradedMethod;
import cardinality.grader.wire.Reply;
import cardinality.testkit.Observation;
import cardinality.testkit.Observer;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/** Reports the start and the outcome of each test to the controller, by the test's index in the request. */
final class Reporter implements TestExecutionListener {

    private final List<GradedMethod> tests;
    private final Consumer<Reply> replies;
    private @Nullable Observation lastSeen;
    private @Nullable String lastTrace;
    private final Observer observer = new Observer(observation -> lastSeen = observation);

    Reporter(List<GradedMethod> tests, Consumer<Reply> replies) {
        this.tests = tests;
        this.replies = replies;
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        lastTrace = null;
        indexOf(test).ifPresent(index -> replies.accept(new Reply.TestStarted(index)));
    }

    @Override
    public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
        lastTrace = entry.getKeyValuePairs().get(Observer.TRACE);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        indexOf(test).ifPresent(index -> {
            lastSeen = null;
            observer.executionFinished(test, result);
            Observation seen = lastSeen;
            if (seen != null) {
                replies.accept(new Reply.TestFinished(index, seen.outcome(), Optional.ofNullable(lastTrace)));
            }
        });
    }

    private Optional<Integer> indexOf(TestIdentifier test) {
        Optional<Method> method = Observer.methodOf(test);
        for (int i = 0; i < tests.size(); i++) {
            GradedMethod candidate = tests.get(i);
            if (method.filter(m -> m.getName().equals(candidate.method())
                            && m.getDeclaringClass().getName().equals(candidate.className()))
                    .isPresent()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }
}
