package cardinality.testkit.internal;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Hibernate;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.PostLoadEvent;
import org.hibernate.event.spi.PostLoadEventListener;

/**
 * Records which objects Hibernate created from which rows. A getter can return an object that only looks like an
 * entity, so its own values prove nothing.
 */
public final class LoadedEntities implements PostLoadEventListener {

    private static final long serialVersionUID = 1;

    private final transient Map<Object, Object> ids = new IdentityHashMap<>();

    /** Starts listening to all sessions of a factory. */
    static LoadedEntities of(SessionFactoryImplementor factory) {
        LoadedEntities loaded = new LoadedEntities();
        factory.getEventListenerRegistry().appendListeners(EventType.POST_LOAD, loaded);
        return loaded;
    }

    @Override
    public void onPostLoad(PostLoadEvent event) {
        ids.put(event.getEntity(), event.getId());
    }

    /**
     * Returns the id of the row from which an object was created; empty if it was created in another way, or is a proxy
     * that was never loaded.
     */
    public Optional<Object> idOf(Object entity) {
        return Hibernate.isInitialized(entity)
                ? Optional.ofNullable(ids.get(Hibernate.unproxy(entity)))
                : Optional.empty();
    }

    void forget() {
        ids.clear();
    }
}
