package cardinality.testkit.internal;

import org.hibernate.FetchMode;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.ManyToOne;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.Value;

/**
 * What a mapping says about loading associations by itself. It would hide what a query fails to load, so it does not
 * count in an exercise about queries. What a query requests by name does: an entity graph, a fetch profile.
 */
final class FetchSettings {

    private static final int NO_BATCHES = -1;

    /** Hibernate's {@code DefaultFetchProfile}, the only profile that nobody needs to enable. */
    private static final String ENABLED_BY_ITSELF = "org.hibernate.defaultProfile";

    private FetchSettings() {}

    /** Makes all associations lazy, and lets each of them load for itself. */
    static void removeFrom(Metadata metadata) {
        for (PersistentClass entity : metadata.getEntityBindings()) {
            entity.setBatchSize(NO_BATCHES);
            entity.setSubselectLoadableCollections(false);
            entity.getProperties().forEach(FetchSettings::removeFrom);
            if (entity.getIdentifier() instanceof Component key) {
                key.getProperties().forEach(FetchSettings::removeFrom);
            }
        }
        for (Collection collection : metadata.getCollectionBindings()) {
            collection.setLazy(true);
            collection.setFetchMode(FetchMode.SELECT);
            collection.setBatchSize(NO_BATCHES);
            collection.setSubselectLoadable(false);
        }
        metadata.getFetchProfiles().removeIf(profile -> profile.getName().equals(ENABLED_BY_ITSELF));
    }

    private static void removeFrom(Property property) {
        Value value = property.getValue();
        if (value instanceof Component component) {
            component.getProperties().forEach(FetchSettings::removeFrom);
        }
        if (value instanceof ManyToOne manyToOne) {
            // Hibernate loads at once what may be missing.
            manyToOne.setNotFoundAction(null);
        }
        if (value instanceof ToOne toOne) {
            toOne.setLazy(true);
            toOne.setFetchMode(FetchMode.SELECT);
        }
    }
}
