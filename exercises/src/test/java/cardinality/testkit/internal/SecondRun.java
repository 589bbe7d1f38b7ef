package cardinality.testkit.internal;

import cardinality.testkit.CriterionFailure;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.Feedback;
import cardinality.testkit.Scope;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;

/**
 * Runs a test that failed because of its statements a second time, to find the student's lines that caused them. Looking
 * for them takes longer than most statements, so no other test pays for it.
 */
public final class SecondRun {

    /** A test with more statements than that is not run again; its first statements show the pattern. */
    private static final int MAX_STATEMENTS = 1_000;

    /** A fifth of what a test may take, so that the second run does not decide whether a test ends in time. */
    private static final long MAX_NANOS = 500_000_000;

    private final long start = cpuTime();

    /** Call this when a test begins. */
    public SecondRun() {}

    /**
     * Runs the test again if that can tell more.
     *
     * @param boot provides another empty database
     * @param exercise the exercise whose lines are looked for
     * @return a failure with the same feedback and the causes of its statements, or the given one
     */
    public CriterionFailure of(CriterionFailure first, Method test, Boot boot, String exercise) {
        Feedback feedback = first.feedback();
        int statements = feedback.statements().stream()
                .mapToInt(ExecutedStatement::count)
                .sum();
        boolean takesOnlyAScope = Arrays.equals(test.getParameterTypes(), new Class<?>[] {Scope.class});
        if (!takesOnlyAScope || statements == 0 || statements > MAX_STATEMENTS || cpuTime() - start > MAX_NANOS) {
            return first;
        }
        Scope scope = boot.open();
        scope.statements().askForCauses(new CallSites(exercise)::current);
        try {
            call(test, scope);
            return first;
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof OutOfMemoryError outOfMemory) {
                throw outOfMemory;
            }
            return e.getCause() instanceof CriterionFailure second && isSame(feedback, second.feedback())
                    ? second
                    : first;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a test that ran once cannot be run again", e);
        } finally {
            scope.statements().askForCauses(Optional::empty);
        }
    }

    private static void call(Method test, Scope scope) throws ReflectiveOperationException {
        Constructor<?> constructor = test.getDeclaringClass().getDeclaredConstructor();
        constructor.setAccessible(true);
        test.setAccessible(true);
        test.invoke(constructor.newInstance(), scope);
    }

    /** An answer can behave differently each time. */
    private static boolean isSame(Feedback first, Feedback second) {
        return first.facts().equals(second.facts()) && first.statements().equals(second.statements());
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
