package cardinality.testkit.internal;

import cardinality.testkit.CriterionFailure;
import cardinality.testkit.diagnosis.call.CallDiagnosis;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Runs actions in separate transactions.
 *
 * @param instantiable the classes that Hibernate may instantiate on behalf of an action
 * @param calls receives what happens in an action besides its result
 */
public record Transactions(EntityManagerFactory factory, InstantiableClasses instantiable, CallLog calls) {

    /**
     * Runs an action that should succeed; see {@link #callAsIs}.
     *
     * @throws CriterionFailure if it was stopped by a mistake that has nothing to do with it
     */
    public <T> T call(Function<EntityManager, T> action) {
        try {
            return callAsIs(action);
        } catch (RuntimeException e) {
            diagnosis().ofMapping(e).ifPresent(failure -> {
                throw failure;
            });
            throw e;
        }
    }

    /** @throws CriterionFailure if an exception comes from a mistake that has nothing to do with what a test is about */
    public void requireOfTheAction(RuntimeException thrown) {
        diagnosis().ofAction(thrown).ifPresent(failure -> {
            throw failure;
        });
    }

    /** Returns what explains exceptions of these transactions. */
    public CallDiagnosis diagnosis() {
        return CallDiagnosis.over(factory, calls);
    }

    /**
     * Returns the cause of a failed check, if something that happened before explains it: the exception that broke the
     * last action off, or a refused query of which nobody was told. Otherwise returns the failure itself.
     */
    public CriterionFailure causeOf(CriterionFailure failure) {
        return calls.brokenOff()
                .flatMap(thrown -> diagnosis().ofOversight(thrown))
                .or(() -> calls.swallowed().flatMap(refusal -> diagnosis().ofSwallowed(refusal)))
                .orElse(failure);
    }

    /** Runs an action and returns its exception, that of its flush or that of its commit. */
    public Optional<RuntimeException> attempt(Consumer<EntityManager> action) {
        try {
            callAsIs(em -> {
                action.accept(em);
                return Optional.empty();
            });
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e);
        }
    }

    /**
     * Runs an action in a new persistence context and commits. Rolls back if the action, its flush or its commit
     * throws.
     */
    public <T> T callAsIs(Function<EntityManager, T> action) {
        calls.begin();
        try (EntityManager em = factory.createEntityManager()) {
            EntityTransaction transaction = em.getTransaction();
            transaction.begin();
            try {
                T result = action.apply(GuardedSession.around(em, instantiable, calls));
                transaction.commit();
                calls.ended();
                return result;
            } catch (CriterionFailure failure) {
                // A check within the action failed: the action itself had returned.
                calls.ended();
                throw failure;
            } finally {
                if (transaction.isActive()) {
                    transaction.rollback();
                }
            }
        }
    }
}
