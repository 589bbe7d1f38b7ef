package cardinality.testkit;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.MappingMetamodelImplementor;

/**
 * The number of statements that loading in batches may take. A mapping or a session can request batch fetching. It is
 * the only way to fetch that takes more statements for more rows: one for each batch. Code that runs its own query for
 * every few rows has no batch size.
 */
public final class Batches {

    /** Smaller batches are hardly better than one statement for each row. */
    private static final int SMALLEST = 10;

    private Batches() {}

    /**
     * Returns the batch size for lazy associations, the largest of the session's and the mappings'; 0 if there is none.
     */
    public static int sizeIn(EntityManager em) {
        int[] size = {em.unwrap(Session.class).getFetchBatchSize()};
        MappingMetamodelImplementor model = em.getEntityManagerFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getMappingMetamodel();
        model.forEachEntityDescriptor(entity -> size[0] = Math.max(size[0], entity.getBatchSize()));
        model.forEachCollectionDescriptor(collection -> size[0] = Math.max(size[0], collection.getBatchSize()));
        return Math.max(size[0], 0);
    }

    /**
     * Returns how many statements batches may take, beyond the first one of each level.
     *
     * @param size the result of {@link #sizeIn}
     * @param parents the number of objects on each level whose association is loaded
     */
    public static int statements(int size, int... parents) {
        int statements = 0;
        for (int count : parents) {
            statements += size < SMALLEST ? 0 : count / size;
        }
        return statements;
    }
}
