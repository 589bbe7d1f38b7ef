package cardinality.testkit.board;

import java.util.Optional;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.PostDiscoveryFilter;

/** Leaves only the tests of one exercise if the system property {@code exercise} names it. JUnit finds this class through a service file. */
public final class ExerciseFilter implements PostDiscoveryFilter {

    private final Optional<String> exercise = Optional.ofNullable(System.getProperty("exercise"));

    @Override
    public FilterResult apply(TestDescriptor test) {
        return FilterResult.includedIf(exercise.isEmpty()
                || packageOf(test)
                        .map(name -> name.equals("cardinality." + exercise.get()))
                        .orElse(true));
    }

    private static Optional<String> packageOf(TestDescriptor test) {
        return test.getSource()
                .flatMap(source -> {
                    if (source instanceof MethodSource method) {
                        return Optional.of(method.getClassName());
                    }
                    return source instanceof ClassSource type ? Optional.of(type.getClassName()) : Optional.empty();
                })
                .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('.'))));
    }
}
