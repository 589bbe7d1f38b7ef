package cardinality.onetomany;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.KeyTarget;
import cardinality.testkit.OtherAnnotations;
import cardinality.testkit.Scope;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.PluralAttribute;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.hibernate.LazyInitializationException;

/** Checks of loading, and of {@code toString}, which must not load. */
public final class LoadingChecks {

    private LoadingChecks() {}

    /** Fails if a query for all entities of a type also loads the target of one of their associations. */
    static <E> void requireLazyInQuery(Scope scope, Class<E> type, Class<?> target, String where) {
        scope.statements().clear();
        List<Boolean> loaded = scope.fromTransaction(em -> all(em, type).stream()
                .map(entity -> isLoaded(em, type, entity, target))
                .toList());
        if (loaded.contains(true)) {
            requireProxiesByKey(scope, type, target, where);
        }
        expected(where + " is not loaded before it is used")
                .butWas("it was loaded at once, for %d of %d objects, with %s"
                        .formatted(Collections.frequency(loaded, true), loaded.size(), selects(scope)))
                .statements(scope.statements())
                .where(where)
                .misconception(
                        isToOne(type, target) && isFinal(target)
                                ? "NO_PROXY"
                                : OtherAnnotations.behindEager(type, target))
                .unless(!loaded.contains(true));
    }

    /** A proxy knows the primary key only. A foreign key to something else is a mistake of its own, and told once. */
    private static void requireProxiesByKey(Scope scope, Class<?> type, Class<?> target, String where) {
        if (type == Post.class && target == User.class) {
            KeyTarget.requirePrimaryKey(scope, "posts", "users", where);
        } else if (type == Comment.class && target == Post.class) {
            KeyTarget.requirePrimaryKey(scope, "comments", "posts", where);
        }
    }

    private static String selects(Scope scope) {
        int selects = scope.statements().selects();
        return selects + (selects == 1 ? " SELECT statement" : " SELECT statements");
    }

    private static boolean isToOne(Class<?> type, Class<?> target) {
        return Arrays.stream(type.getDeclaredFields()).anyMatch(field -> field.getType() == target);
    }

    /** Whether the class or one of its methods is final, so that a proxy cannot override it. */
    private static boolean isFinal(Class<?> target) {
        return Modifier.isFinal(target.getModifiers())
                || Arrays.stream(target.getDeclaredMethods())
                        .anyMatch(method -> Modifier.isFinal(method.getModifiers()));
    }

    /** All entities of a type, loaded by one query. */
    private static <E> List<E> all(EntityManager em, Class<E> type) {
        CriteriaQuery<E> query = em.getCriteriaBuilder().createQuery(type);
        query.select(query.from(type));
        return em.createQuery(query).getResultList();
    }

    /** Asks the mapping, not the getter: a getter may return a view or a copy. */
    private static <E> boolean isLoaded(EntityManager em, Class<E> type, E entity, Class<?> target) {
        PersistenceUnitUtil util = em.getEntityManagerFactory().getPersistenceUnitUtil();
        return em.getMetamodel().entity(type).getAttributes().stream()
                .filter(attribute -> targetOf(attribute) == target)
                .anyMatch(attribute -> util.isLoaded(entity, attribute.getName()));
    }

    private static Class<?> targetOf(Attribute<?, ?> attribute) {
        return attribute instanceof PluralAttribute<?, ?, ?> plural
                ? plural.getElementType().getJavaType()
                : attribute.getJavaType();
    }

    /** Fails unless {@code toString} names the entity and runs no SQL, in a session and after it. */
    public static <E> void requireQuietName(Scope scope, Class<E> type, Long id, String name) {
        String where = type.getSimpleName() + ".toString";
        String text = scope.fromTransaction(em -> {
            E entity = em.find(type, id);
            scope.statements().clear();
            return textOf(entity);
        });
        expected("toString reads nothing from the database")
                .butWas("it ran " + selects(scope))
                .statements(scope.statements())
                .atMost(0)
                .where(where)
                .misconception("TO_STRING_LOADS")
                .unless(scope.statements().selects() == 0);
        requireName(text, name, where);
        E detached = scope.fromTransaction(em -> em.find(type, id));
        try {
            requireName(textOf(detached), name, where);
        } catch (LazyInitializationException e) {
            throw expected("toString works after the session was closed")
                    .butWas("it needed data that was not loaded: " + RelationChecks.reason(e))
                    .where(where)
                    .misconception("TO_STRING_LOADS")
                    .failure();
        }
    }

    /** Fails unless a text contains a name. */
    public static void requireName(String text, String name, String where) {
        String what = where.startsWith("User") ? "username" : where.startsWith("Post") ? "title" : "body";
        expected("toString contains the " + what + " \"" + name + "\"")
                .butWas("it returns \"" + text + "\"")
                .where(where)
                .misconception("NAMELESS")
                .unless(text.contains(name));
    }

    /** What {@code toString} returns. */
    public static String textOf(Object entity) {
        return RelationChecks.comesToAnEnd(() -> String.valueOf(entity.toString()));
    }
}
