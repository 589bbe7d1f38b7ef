package cardinality.testkit.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.function.Function;

/**
 * Runs actions in separate transactions.
 *
 * @param instantiable the classes that Hibernate may instantiate on behalf of an action
 */
public record Transactions(EntityManagerFactory factory, InstantiableClasses instantiable) {

    /**
     * Runs an action in a new persistence context and commits. Rolls back if the action, its flush or its commit
     * throws.
     */
    public <T> T call(Function<EntityManager, T> action) {
        try (EntityManager em = factory.createEntityManager()) {
            EntityTransaction transaction = em.getTransaction();
            transaction.begin();
            try {
                T result = action.apply(GuardedSession.around(em, instantiable));
                transaction.commit();
                return result;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }
}
