package cardinality.testkit.internal;

import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Schema;
import cardinality.testkit.Scope;
import cardinality.testkit.diagnosis.mapping.MappingDiagnosis;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The outcome of booting a set of entities once: a model to open, or the reason why there is none. */
public final class Boot implements AutoCloseable {

    private final List<Class<?>> entities;
    private final boolean own;
    private final boolean traced;
    private final @Nullable CriterionFailure refused;
    private @Nullable MappedModel model;

    private Boot(
            List<Class<?>> entities,
            boolean own,
            boolean traced,
            @Nullable MappedModel model,
            @Nullable CriterionFailure refused) {
        this.entities = entities;
        this.own = own;
        this.traced = traced;
        this.model = model;
        this.refused = refused;
    }

    /**
     * @param own whether the entities belong to the exercise that is tested: only then it counts how they are fetched
     * @param traced whether scopes are to tell what was said to the database
     */
    public static Boot of(List<Class<?>> entities, boolean own, boolean traced) {
        try {
            MappedModel model = MappedModel.boot(entities, own, traced);
            Optional<CriterionFailure> mistake = MappingDiagnosis.ofAccepted(entities);
            if (mistake.isPresent()) {
                model.close();
                return new Boot(entities, own, traced, null, mistake.get());
            }
            return new Boot(entities, own, traced, model, null);
        } catch (OutOfMemoryError e) {
            throw e;
        } catch (RuntimeException | Error e) {
            return new Boot(entities, own, traced, null, MappingDiagnosis.ofRefused(e, entities));
        }
    }

    /** Whether Hibernate refused the mapping, or can neither save nor load objects with it. */
    public boolean isRefused() {
        return refused != null;
    }

    /** Whether the mapping has an attribute; false for all of them if it was refused. */
    boolean maps(Class<?> owner, String attribute) {
        MappedModel booted = model;
        return booted != null && booted.maps(owner, attribute);
    }

    /** The tables of the exercise's own mapping, if a test has read them. */
    public Optional<Schema> schemaOfOwn() {
        MappedModel booted = model;
        return own && booted != null ? booted.schemaRead() : Optional.empty();
    }

    /** @throws CriterionFailure the same one each time, if {@link #isRefused} */
    public Scope open() {
        if (refused != null) {
            throw refused;
        }
        MappedModel last = model;
        if (last != null && last.tryToForget()) {
            return last.open();
        }
        close();
        MappedModel booted = MappedModel.boot(entities, own, traced);
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
