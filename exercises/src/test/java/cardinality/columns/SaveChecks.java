package cardinality.columns;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Reason;
import cardinality.testkit.Scope;
import java.util.Locale;
import java.util.Optional;

/**
 * Saving, for tests that are about something else.
 *
 * <p>A row that the database refuses whatever the test did is one mistake. All tests report it with the same text, so
 * it costs only the first criterion that finds it, and the others are blocked.
 */
public final class SaveChecks {

    private SaveChecks() {}

    /**
     * Saves a new entity, with an id and a creation time if the mapping does not fill them in.
     *
     * @return the same entity
     */
    public static <T> T saved(Scope scope, T entity, String type) {
        scope.completed(entity);
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> em.persist(entity));
        if (refusal.isPresent()) {
            throw refused(scope, refusal.get(), type);
        }
        return entity;
    }

    private static CriterionFailure refused(Scope scope, RuntimeException refusal, String type) {
        return expected("a complete new " + type.toLowerCase(Locale.ROOT) + " can be saved")
                .butWas("it was refused: " + Reason.of(refusal))
                .statements(scope.statements())
                .where(type)
                .misconception("NOT_SAVED")
                .failure();
    }
}
