package cardinality.testkit;

import cardinality.testkit.internal.Boot;
import cardinality.testkit.internal.Exercises;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** The boots of a test run. All test classes over the same entities share one. */
final class Boots {

    private static final Namespace NAMESPACE = Namespace.create(Boots.class);

    private Boots() {}

    private record Key(List<Class<?>> entities, boolean own) {}

    /** Returns the boot of entities, and boots them if no test has done so yet. */
    static Boot of(ExtensionContext context, List<Class<?>> entities) {
        Key key = key(context, entities);
        return store(context)
                .getOrComputeIfAbsent(
                        key, k -> Boot.of(entities, key.own(), isSet(Observer.TRACE, context)), Boot.class);
    }

    /**
     * Leaves a boot to a thread that still uses its database, and may hold locks in it for ever. The next test boots anew.
     * Closing the boot would wait for that thread.
     */
    static void abandon(ExtensionContext context, List<Class<?>> entities) {
        store(context).remove(key(context, entities));
    }

    /** Whether one of the entities belongs to the exercise of the test. */
    static boolean isOwn(ExtensionContext context, List<Class<?>> entities) {
        String exercise = Exercises.exerciseOf(context.getRequiredTestClass());
        return entities.stream().anyMatch(e -> Exercises.exerciseOf(e).equals(exercise));
    }

    /** Whether a configuration parameter of JUnit is {@code true}. */
    static boolean isSet(String parameter, ExtensionContext context) {
        return context.getConfigurationParameter(parameter)
                .map(Boolean::valueOf)
                .orElse(false);
    }

    private static Key key(ExtensionContext context, List<Class<?>> entities) {
        return new Key(entities, isOwn(context, entities));
    }

    private static Store store(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE);
    }
}
