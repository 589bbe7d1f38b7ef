package cardinality.testkit.internal;

import java.io.InputStream;
import java.lang.reflect.InvocationHandler;
import java.net.URL;
import java.util.Collection;
import java.util.List;
import org.hibernate.boot.registry.classloading.internal.ClassLoaderServiceImpl;
import org.hibernate.boot.registry.classloading.internal.TcclLookupPrecedence;
import org.hibernate.boot.registry.classloading.spi.ClassLoaderService;
import org.hibernate.boot.registry.classloading.spi.ClassLoadingException;
import org.jspecify.annotations.Nullable;

/**
 * The classes that a name in a mapping or a query can refer to: those of the exercise, and others that merely hold a
 * value or cannot be constructed at all.
 *
 * <p>A query names classes in a string, which neither a compiler nor an allow-list over class files checks:
 * {@code select new java.io.FileOutputStream('...')} creates a file. This service must be active from boot on, because
 * named queries are parsed at boot. It provides no resources, so that configuration files and scripts on the class path
 * cannot affect a test.
 */
final class NamedClasses implements ClassLoaderService {

    private static final String OF_EXERCISES = "cardinality.";

    private final ClassLoader exercise;
    private final ClassLoaderService library;

    /** @param exercise the class loader of the classes under test */
    NamedClasses(ClassLoader exercise) {
        this.exercise = exercise;
        this.library = new ClassLoaderServiceImpl(List.of(exercise), TcclLookupPrecedence.NEVER);
    }

    @Override
    @SuppressWarnings("unchecked") // the caller determines the type, as everywhere in this interface
    public <T> Class<T> classForName(@Nullable String name) {
        if (name == null) {
            // Hibernate calls this with null if "select new" names an unknown type; it then reports the name itself.
            throw new ClassLoadingException("Unable to load a class without a name");
        }
        try {
            if (name.startsWith(OF_EXERCISES)) {
                return (Class<T>) Class.forName(name, true, exercise);
            }
            return (Class<T>) LibraryClasses.harmless(name)
                    .orElseThrow(() -> new ClassLoadingException("Unable to load class [" + name + "]"));
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ClassLoadingException("Unable to load class [" + name + "]", e);
        }
    }

    @Override
    public @Nullable URL locateResource(String name) {
        return null;
    }

    @Override
    public @Nullable InputStream locateResourceStream(String name) {
        return null;
    }

    @Override
    public List<URL> locateResources(String name) {
        return List.of();
    }

    @Override
    public <S> Collection<S> loadJavaServices(Class<S> service) {
        return LibraryServices.of(service);
    }

    @Override
    public <T> T generateProxy(InvocationHandler handler, Class<?>... interfaces) {
        return library.generateProxy(handler, interfaces);
    }

    @Override
    public @Nullable Package packageForNameOrNull(String name) {
        return library.packageForNameOrNull(name);
    }

    @Override
    public <T> T workWithClassLoader(Work<T> work) {
        return library.workWithClassLoader(work);
    }

    @Override
    public void stop() {
        library.stop();
    }
}
