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
 * Knows which objects Hibernate has made of rows, and of which. A getter can give out an object that only looks like one of
 * them, so that what it says of itself proves nothing.
 */
public final class LoadedEntities implements PostLoadEventListener {

    private static final long serialVersionUID = 1;

    private final transient Map<Object, Object> ids = new IdentityHashMap<>();

    /** Listens from now on to all sessions of a factory. */
    static LoadedEntities of(SessionFactoryImplementor factory) {
        LoadedEntities loaded = new LoadedEntities();
        factory.getEventListenerRegistry().appendListeners(EventType.POST_LOAD, loaded);
        return loaded;
    }

    @Override
    public void onPostLoad(PostLoadEvent event) {
        ids.put(event.getEntity(), event.getId());
    }

    /** The id of the row that an object was made of. Empty if it was made otherwise, or is a proxy that was never loaded. */
    public Optional<Object> idOf(Object entity) {
        return Hibernate.isInitialized(entity)
                ? Optional.ofNullable(ids.get(Hibernate.unproxy(entity)))
                : Optional.empty();
    }

    void forget() {
        ids.clear();
    }
}
