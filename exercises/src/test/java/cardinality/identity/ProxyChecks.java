package cardinality.identity;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import org.hibernate.Hibernate;

/**
 * Checks of an object and a proxy of the same row.
 *
 * <p>A session never returns both, so the object comes from another session. It is loaded completely: other tests find
 * an {@code equals} that uses more of it than is needed.
 */
public final class ProxyChecks {

    private ProxyChecks() {}

    /** Asks a proxy that has not loaded anything yet, in both directions. */
    public static <T> void equalsItsProxy(Scope scope, Class<T> type, Long id) {
        T entity = Seed.loadedWhole(scope, type, id);
        scope.inTransaction(em -> {
            T proxy = untouched(em, type, id);
            EqualityChecks.areEqual(equalToProxy(type, "that has loaded nothing yet"), entity, proxy);
        });
        scope.inTransaction(em -> {
            T proxy = untouched(em, type, id);
            EqualityChecks.areEqual(equalToProxy(type, "that has loaded nothing yet"), proxy, entity);
        });
    }

    /** A proxy that has loaded nothing yet. */
    public static <T> T untouched(EntityManager em, Class<T> type, Long id) {
        T proxy = em.getReference(type, id);
        expected("Hibernate can put a proxy in the place of a " + nameOf(type))
                .butWas("it had to load the " + nameOf(type) + " at once")
                .where(type.getSimpleName())
                .misconception("NO_PROXY")
                .unless(!Hibernate.isInitialized(proxy));
        return proxy;
    }

    /** An expectation that is still to be compared. */
    public static Expectation equalToProxy(Class<?> type, String what) {
        return expected("a " + nameOf(type) + " and a proxy of it " + what + " are equal")
                .misconception("EQUALS_PROXY");
    }

    private static String nameOf(Class<?> type) {
        return type == User.class ? "user" : "post";
    }
}
