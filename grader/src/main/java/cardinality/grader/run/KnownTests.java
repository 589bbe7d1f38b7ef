package cardinality.grader.run;

import cardinality.grader.rubric.GradedTest;
import cardinality.grader.wire.Request;
import cardinality.testkit.Observation.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The known answers of a runner: a test that passes and one that fails, over a class that comes as a submission's does. */
final class KnownTests implements KnownAnswer {

    private static final String TESTS = "cardinality.grader.verification.known.KnownVerification";
    private static final String SCOPE = "cardinality.testkit.Scope";
    private static final GradedTest PASSES = new GradedTest("known.passes", TESTS, "passes", SCOPE);
    private static final GradedTest FAILS = new GradedTest("known.fails", TESTS, "fails", SCOPE);

    private final Map<String, byte[]> classes = Map.of(KnownClass.class.getName(), bytes());

    private static byte[] bytes() {
        try (InputStream in = KnownClass.class.getResourceAsStream("KnownClass.class")) {
            if (in == null) {
                throw new IllegalStateException("the grader has no class file of " + KnownClass.class.getName());
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new MachineFault("the grader's own files cannot be read: " + e.getMessage(), e);
        }
    }

    @Override
    public void require(Worker fresh) throws WorkerLost {
        TestSession session = new TestSession(
                new Request.Run(classes, List.of(PASSES, FAILS), false, ""),
                fresh.limits().forExercise());
        session.runOn(fresh);
        boolean passes = session.resultOf(PASSES) instanceof TestResult.Observed observed
                && observed.outcome() instanceof Outcome.Passed;
        boolean fails = session.resultOf(FAILS) instanceof TestResult.Observed observed
                && observed.outcome() instanceof Outcome.Failed failed
                && failed.feedback().facts().stream()
                        .anyMatch(fact -> fact.value().equals(KnownClass.ANSWER));
        if (!passes || !fails) {
            throw fresh.nonsense("a runner that gets " + (passes ? "a known failure" : "a known pass") + " wrong: "
                    + told(session.resultOf(passes ? FAILS : PASSES)));
        }
    }

    private static String told(TestResult result) {
        return result instanceof TestResult.Observed observed && observed.outcome() instanceof Outcome.Failed failed
                ? failed.feedback().facts().stream()
                        .map(fact -> fact.key() + " " + fact.value())
                        .collect(Collectors.joining(", "))
                : result.toString();
    }
}
