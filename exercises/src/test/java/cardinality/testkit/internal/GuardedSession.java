package cardinality.testkit.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.criteria.CriteriaBuilder;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * The persistence context for code under test: the session itself, except that it refuses classes that Hibernate must
 * not instantiate. Result types, types to construct, and converters of a native query reach Hibernate as arguments of
 * the session, of a criteria builder or of a native query. All methods of these three are guarded, and so are those of
 * the factory, which gives out a builder as well.
 */
final class GuardedSession implements InvocationHandler {

    private static final Map<Class<?>, Class<?>[]> INTERFACES = new ConcurrentHashMap<>();

    private static final Set<String> CREATE_QUERIES = Set.of(
            "createQuery",
            "createNativeQuery",
            "createSelectionQuery",
            "createMutationQuery",
            "createNativeMutationQuery");

    private final Object target;
    private final InstantiableClasses instantiable;
    private final CallLog calls;

    private GuardedSession(Object target, InstantiableClasses instantiable, CallLog calls) {
        this.target = target;
        this.instantiable = instantiable;
        this.calls = calls;
    }

    /**
     * Returns a session that refuses all other classes.
     *
     * @param calls receives the queries that are created, and the refusals
     */
    static EntityManager around(EntityManager session, InstantiableClasses instantiable, CallLog calls) {
        return (EntityManager) guarded(session, instantiable, calls);
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (arguments != null) {
            if (method.getName().equals("equals")) {
                return proxy == arguments[0];
            }
            instantiable.require(arguments);
        }
        boolean createsQuery = CREATE_QUERIES.contains(method.getName());
        if (createsQuery && arguments != null && arguments[0] instanceof String query) {
            calls.asked(query);
        }
        try {
            Object result = method.invoke(target, arguments);
            if (result == target) {
                return isAskedByHibernate(method, arguments) ? target : proxy;
            }
            return result instanceof CriteriaBuilder
                            || result instanceof NativeQuery<?>
                            || result instanceof EntityManagerFactory
                    ? guarded(result, instantiable, calls)
                    : result;
        } catch (InvocationTargetException e) {
            if (createsQuery) {
                calls.refused(e.getTargetException());
            }
            throw e.getTargetException();
        }
    }

    /**
     * Hibernate unwraps a session to its own interfaces, for example to run a {@code SelectionSpecification}, and what it
     * loads has to belong to the session itself. The gate keeps these interfaces from submissions.
     */
    private static boolean isAskedByHibernate(Method method, @Nullable Object @Nullable [] arguments) {
        return method.getName().equals("unwrap")
                && arguments != null
                && arguments[0] instanceof Class<?> type
                && type.isInterface()
                && type.getPackageName().startsWith("org.hibernate.engine");
    }

    private static Object guarded(Object target, InstantiableClasses instantiable, CallLog calls) {
        Class<?>[] interfaces = INTERFACES.computeIfAbsent(target.getClass(), GuardedSession::interfacesOf);
        return Proxy.newProxyInstance(
                GuardedSession.class.getClassLoader(), interfaces, new GuardedSession(target, instantiable, calls));
    }

    private static Class<?>[] interfacesOf(Class<?> type) {
        Set<Class<?>> interfaces = new LinkedHashSet<>();
        for (Class<?> current = type; current != null; current = current.getSuperclass()) {
            for (Class<?> implemented : current.getInterfaces()) {
                if (Modifier.isPublic(implemented.getModifiers())) {
                    interfaces.add(implemented);
                }
            }
        }
        return interfaces.toArray(new Class<?>[0]);
    }
}
