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

    private final Object target;
    private final InstantiableClasses instantiable;

    private GuardedSession(Object target, InstantiableClasses instantiable) {
        this.target = target;
        this.instantiable = instantiable;
    }

    /** Returns a session that refuses all other classes. */
    static EntityManager around(EntityManager session, InstantiableClasses instantiable) {
        return (EntityManager) guarded(session, instantiable);
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
        try {
            Object result = method.invoke(target, arguments);
            if (result == target) {
                return isAskedByHibernate(method, arguments) ? target : proxy;
            }
            return result instanceof CriteriaBuilder
                            || result instanceof NativeQuery<?>
                            || result instanceof EntityManagerFactory
                    ? guarded(result, instantiable)
                    : result;
        } catch (InvocationTargetException e) {
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

    private static Object guarded(Object target, InstantiableClasses instantiable) {
        Class<?>[] interfaces = INTERFACES.computeIfAbsent(target.getClass(), GuardedSession::interfacesOf);
        return Proxy.newProxyInstance(
                GuardedSession.class.getClassLoader(), interfaces, new GuardedSession(target, instantiable));
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
