package cardinality.testkit;

import jakarta.persistence.EntityManager;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.EntityEntry;
import org.hibernate.engine.spi.PersistenceContext;
import org.hibernate.engine.spi.SessionImplementor;
import org.jspecify.annotations.Nullable;

/**
 * Finds objects that a persistence context loaded in addition to an answer: objects that cannot be reached from the
 * answer.
 */
public final class Loaded {

    private final PersistenceContext context;
    private final Set<Object> reached = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Deque<Object> open = new ArrayDeque<>();

    private Loaded(PersistenceContext context) {
        this.context = context;
    }

    /**
     * Counts the loaded entities that cannot be reached from the answer through loaded associations.
     *
     * @param em the entity manager that loaded the answer and nothing else
     * @param answer entities or other objects; the latter reach no entities
     */
    public static int besides(EntityManager em, Collection<?> answer) {
        Loaded loaded = new Loaded(em.unwrap(SessionImplementor.class).getPersistenceContext());
        answer.forEach(loaded::reach);
        loaded.follow();
        Map.Entry<Object, EntityEntry>[] all = loaded.context.reentrantSafeEntityEntries();
        return (int) Arrays.stream(all)
                .filter(entry -> !loaded.reached.contains(entry.getKey()))
                .count();
    }

    private void follow() {
        while (!open.isEmpty()) {
            Object entity = open.remove();
            EntityEntry entry = context.getEntry(entity);
            if (entry != null) {
                for (Object value : entry.getPersister().getValues(entity)) {
                    reach(value);
                }
            }
        }
    }

    private void reach(@Nullable Object value) {
        if (value == null || !Hibernate.isInitialized(value)) {
            return;
        }
        if (value instanceof Collection<?> elements) {
            elements.forEach(this::reach);
        } else if (value instanceof Map<?, ?> map) {
            map.keySet().forEach(this::reach);
            map.values().forEach(this::reach);
        } else if (reached.add(Hibernate.unproxy(value))) {
            open.add(Hibernate.unproxy(value));
        }
    }
}
