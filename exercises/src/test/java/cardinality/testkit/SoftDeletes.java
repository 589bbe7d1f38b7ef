package cardinality.testkit;

import static cardinality.testkit.Expectation.expected;

import org.hibernate.engine.spi.SharedSessionContractImplementor;

/** Whether rows that are deleted leave their table. */
public final class SoftDeletes {

    private SoftDeletes() {}

    /**
     * Fails if the mapping of a class only marks rows as deleted. Called where rows that should have gone are still
     * there, and in the same words everywhere, so that one mistake is told once.
     */
    public static void refuse(Scope scope, Class<?> entity) {
        boolean soft = scope.fromTransaction(em -> em.unwrap(SharedSessionContractImplementor.class)
                        .getFactory()
                        .getMappingMetamodel()
                        .getEntityDescriptor(entity)
                        .getSoftDeleteMapping()
                != null);
        if (soft) {
            throw failure(entity);
        }
    }

    /** The failure of an entity whose mapping only marks rows as deleted. */
    public static CriterionFailure failure(Class<?> entity) {
        String name = entity.getSimpleName();
        return expected("a row of " + name + " that is deleted leaves its table")
                .butWas("the mapping of " + name + " keeps the row and marks it as deleted")
                .where(name)
                .misconception("SOFT_DELETE")
                .failure();
    }
}
