package cardinality.testkit.board;

import cardinality.testkit.internal.Exercises;
import java.util.Optional;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Leaves only the tests of one exercise if the system property {@code exercise} names it. JUnit finds this class through a
 * service file.
 */
public final class ExerciseFilter implements PostDiscoveryFilter {

    private final Optional<String> exercise = Optional.ofNullable(System.getProperty("exercise"));

    @Override
    public FilterResult apply(TestDescriptor test) {
        return FilterResult.includedIf(exercise.isEmpty()
                || test.getSource()
                        .flatMap(ExerciseFilter::typeOf)
                        .map(type -> Exercises.exerciseOf(type).equals(exercise.get()))
                        .orElse(true));
    }

    private static Optional<Class<?>> typeOf(TestSource source) {
        if (source instanceof MethodSource method) {
            return Optional.of(method.getJavaClass());
        }
        return source instanceof ClassSource type ? Optional.of(type.getJavaClass()) : Optional.empty();
    }
}
