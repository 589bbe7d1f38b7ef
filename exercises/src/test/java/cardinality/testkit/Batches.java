package cardinality.testkit;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.MappingMetamodelImplementor;

/**
 * What loading in batches may cost. It is a way to fetch that a mapping or a session asks for, and the only one that takes more
 * statements when there are more rows: one for each batch. Whoever asks a query for each few rows has no such size.
 */
public final class Batches {

    /** Smaller ones are hardly better than a statement for each row. */
    private static final int SMALLEST = 10;

    private Batches() {}

    /** For how many parents at a time Hibernate loads what is lazy, by the session or by any of the mappings; 0 if it does not. */
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
     * How many statements batches may take, beyond the first one of each level.
     *
     * @param size as {@link #sizeIn} has told it
     * @param parents how many objects there are on each level whose association is loaded
     */
    public static int statements(int size, int... parents) {
        int statements = 0;
        for (int count : parents) {
            statements += size < SMALLEST ? 0 : count / size;
        }
        return statements;
    }
}
