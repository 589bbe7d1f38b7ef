package cardinality.grader.gate;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.criteria.CriteriaBuilder;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.SharedSessionContract;
import org.hibernate.query.NativeQuery;
import org.hibernate.query.QueryProducer;
import org.junit.jupiter.api.Test;

/**
 * A submission gets a session, a session factory, a criteria builder or a native query only from one of these, so that
 * {@code GuardedSession} stands before all of them.
 */
class GuardedTypesTest {

    private static final List<Class<?>> GUARDED = List.of(
            EntityManager.class,
            SharedSessionContract.class,
            QueryProducer.class,
            EntityManagerFactory.class,
            CriteriaBuilder.class,
            NativeQuery.class);

    @Test
    void nothingElseThatASubmissionMayUseReturnsOne() {
        AllowList allowed = AllowList.read();
        LibraryTypes library = new LibraryTypes();
        Set<String> ways = new TreeSet<>();
        Library.allowedTypes(allowed).forEach(type -> collect(type, allowed, library, ways));
        assertThat(ways).isEmpty();
    }

    private static void collect(Class<?> type, AllowList allowed, LibraryTypes library, Set<String> ways) {
        if (isGuarded(type)) {
            return;
        }
        MemberRules rules = new MemberRules(allowed, library, Map.of(), Set.of(), new GateBudget());
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers())
                    && isGuarded(method.getReturnType())
                    && rules.mayUse(
                            type.getName().replace('.', '/'), method.getName(), LibrarySurface.descriptor(method))) {
                ways.add(type.getName() + "." + method.getName());
            }
        }
    }

    private static boolean isGuarded(Class<?> type) {
        return GUARDED.stream().anyMatch(guarded -> guarded.isAssignableFrom(type));
    }
}
