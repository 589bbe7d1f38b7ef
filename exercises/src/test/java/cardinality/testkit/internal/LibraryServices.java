package cardinality.testkit.internal;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.ServiceLoader.Provider;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hibernate's extensions on the class path. Their providers are found once per process; instances are created for each
 * boot.
 */
final class LibraryServices {

    private static final Map<Class<?>, List<? extends Provider<?>>> PROVIDERS = new ConcurrentHashMap<>();

    private LibraryServices() {}

    /** Creates an instance of each provider of a service. */
    static <S> Collection<S> of(Class<S> service) {
        return PROVIDERS.computeIfAbsent(service, LibraryServices::providers).stream()
                .map(provider -> service.cast(provider.get()))
                .toList();
    }

    private static List<? extends Provider<?>> providers(Class<?> service) {
        return ServiceLoader.load(service, LibraryServices.class.getClassLoader()).stream()
                .toList();
    }
}
