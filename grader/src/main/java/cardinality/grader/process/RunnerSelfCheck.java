package cardinality.grader.process;

import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.model.TestResult;
import cardinality.grader.wire.Request;
import cardinality.testkit.Observation.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The self-check of a runner: a test that passes and one that fails, over a class that is loaded like a submission's.
 */
final class RunnerSelfCheck implements SelfCheck {

    private static final String TESTS = "cardinality.grader.verification.selfcheck.SelfCheckVerification";
    private static final String SCOPE = "cardinality.testkit.Scope";
    private static final GradedMethod PASSES = new GradedMethod("self-check.passes", TESTS, "passes", SCOPE);
    private static final GradedMethod FAILS = new GradedMethod("self-check.fails", TESTS, "fails", SCOPE);

    private final ClassFiles classes = ClassFiles.of(Map.of(SelfCheckClass.class.getName(), bytes()));

    private static byte[] bytes() {
        try (InputStream in =
                SelfCheckClass.class.getResourceAsStream(SelfCheckClass.class.getSimpleName() + ".class")) {
            if (in == null) {
                throw new IllegalStateException("the grader has no class file of " + SelfCheckClass.class.getName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new MachineFault("the grader's own files cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void require(Worker fresh) throws WorkerLost {
        TestSession session =
                new TestSession(new Request.Run(classes, List.of(PASSES, FAILS), false, ""), fresh.limits());
        session.runOn(fresh);
        boolean passes = session.resultOf(PASSES) instanceof TestResult.Observed observed
                && observed.outcome() instanceof Outcome.Passed;
        boolean fails = session.resultOf(FAILS) instanceof TestResult.Observed observed
                && observed.outcome() instanceof Outcome.Failed failed
                && failed.feedback().facts().stream()
                        .anyMatch(fact -> fact.value().equals(SelfCheckClass.ANSWER));
        if (!passes || !fails) {
            throw fresh.protocolViolation("a runner that gets " + (passes ? "a known failure" : "a known pass")
                    + " wrong: " + describe(session.resultOf(passes ? FAILS : PASSES)));
        }
    }

    private static String describe(TestResult result) {
        return result instanceof TestResult.Observed observed && observed.outcome() instanceof Outcome.Failed failed
                ? failed.feedback().facts().stream()
                        .map(fact -> fact.key() + " " + fact.value())
                        .collect(Collectors.joining(", "))
                : result.toString();
    }
}
