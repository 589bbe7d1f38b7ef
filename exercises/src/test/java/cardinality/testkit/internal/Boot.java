package cardinality.testkit.internal;

import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The result of booting a set of entities once: a model that can be opened, or the reason why there is none. */
public final class Boot implements AutoCloseable {

    private final List<Class<?>> entities;
    private final boolean traced;
    private final @Nullable CriterionFailure refused;
    private @Nullable MappedModel model;

    private Boot(
            List<Class<?>> entities, boolean traced, @Nullable MappedModel model, @Nullable CriterionFailure refused) {
        this.entities = entities;
        this.traced = traced;
        this.model = model;
        this.refused = refused;
    }

    /** @param traced whether scopes trace the statements sent to the database */
    public static Boot of(List<Class<?>> entities, boolean traced) {
        try {
            return new Boot(entities, traced, MappedModel.boot(entities, traced), null);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            return new Boot(entities, traced, null, Explanation.ofRefusedMapping(e));
        }
    }

    public boolean isRefused() {
        return refused != null;
    }

    /** @throws CriterionFailure if Hibernate refused the mapping; the same failure each time */
    public Scope open() {
        if (refused != null) {
            throw refused;
        }
        MappedModel last = model;
        if (last != null && last.tryToForget()) {
            return last.open();
        }
        close();
        MappedModel booted = MappedModel.boot(entities, traced);
        model = booted;
        return booted.open();
    }

    @Override
    public void close() {
        if (model != null) {
            model.close();
            model = null;
        }
    }
}
