package cardinality.testkit.internal;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/** Provides databases for tests. */
@FunctionalInterface
public interface DatabaseProvider {

    /**
     * The system property with the name of a provider class that has a constructor without parameters. It is read once,
     * before any code under test is loaded.
     */
    String PROPERTY = "cardinality.database";

    /** Databases in the memory of this process. */
    DatabaseProvider H2 = H2Database::create;

    /** The provider that all tests of this process use. */
    DatabaseProvider OF_THIS_PROCESS = Optional.ofNullable(System.getProperty(PROPERTY))
            .map(DatabaseProvider::named)
            .orElse(H2);

    /** Creates a new, empty database. */
    TestDatabase create();

    private static DatabaseProvider named(String className) {
        try {
            return Class.forName(className)
                    .asSubclass(DatabaseProvider.class)
                    .getDeclaredConstructor()
                    .newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(className + " could not provide databases", e.getCause());
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw new IllegalStateException(PROPERTY + " names no provider of databases: " + className, e);
        }
    }
}
