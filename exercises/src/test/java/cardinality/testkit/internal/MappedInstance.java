package cardinality.testkit.internal;

import cardinality.testkit.Place;
import cardinality.testkit.Schema;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.HibernateException;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.generator.Assigned;
import org.hibernate.metamodel.mapping.AttributeMapping;
import org.hibernate.metamodel.mapping.ModelPart;
import org.hibernate.metamodel.mapping.SelectableMapping;
import org.hibernate.persister.entity.EntityPersister;
import org.hibernate.type.BasicType;
import org.jspecify.annotations.Nullable;

/**
 * One entity, accessed through Hibernate's model of its class. Students choose the names of attributes, tables and
 * columns, so a test identifies an attribute by the value that it passed to a constructor or a setter.
 */
public final class MappedInstance {

    private final Object entity;
    private final SharedSessionContractImplementor session;
    private final EntityPersister persister;

    public MappedInstance(Object entity, SharedSessionContractImplementor session) {
        this.entity = entity;
        this.session = session;
        this.persister = session.getFactory().getMappingMetamodel().getEntityDescriptor(entity.getClass());
    }

    /** Returns the column to which a value is saved; the first one if several attributes have the value. */
    public Optional<Place> placeOf(Object value, Schema schema) {
        List<SelectableMapping> places = new ArrayList<>();
        collect(persister.getIdentifierMapping(), persister.getIdentifier(entity), value, places);
        persister.forEachAttributeMapping(attribute -> {
            if (!attribute.isPluralAttributeMapping()) {
                collect(attribute, attribute.getValue(entity), value, places);
            }
        });
        return places.stream()
                .findFirst()
                .map(column -> schema.place(column.getContainingTableExpression(), column.getSelectionExpression()));
    }

    private void collect(ModelPart part, @Nullable Object partValue, Object wanted, List<SelectableMapping> places) {
        part.breakDownJdbcValues(
                partValue,
                (index, jdbcValue, column) -> {
                    if (jdbcValue != null && isSame(jdbcValue, wanted) && !column.isFormula()) {
                        places.add(column);
                    }
                },
                session);
    }

    private static boolean isSame(Object value, Object wanted) {
        return value instanceof Number a && wanted instanceof Number b
                ? a.longValue() == b.longValue()
                : value.equals(wanted);
    }

    /** Sets the id of an entity that has none, if its mapping generates none. */
    public void assignMissingId(long id) {
        Object present = persister.getIdentifier(entity, session);
        boolean missing = present == null || present instanceof Number number && number.longValue() == 0;
        if (missing
                && persister.getGenerator() instanceof Assigned
                && persister.getIdentifierType() instanceof BasicType<?> type) {
            persister.setIdentifier(entity, type.getJavaTypeDescriptor().wrap(id, session), session);
        }
    }

    /**
     * Sets one of the updatable text attributes.
     *
     * @param which the index of the attribute, from 0
     * @return whether there is such an attribute
     */
    public boolean changeText(int which, String text) {
        List<AttributeMapping> texts = new ArrayList<>();
        persister.forEachAttributeMapping(attribute -> {
            if (persister.getPropertyUpdateability()[attribute.getStateArrayPosition()]
                    && attribute.getValue(entity) instanceof String) {
                texts.add(attribute);
            }
        });
        if (which < texts.size()) {
            texts.get(which).setValue(entity, text);
        }
        return which < texts.size();
    }

    /** Sets points in time to the current time if they are null and no generator of Hibernate sets them. */
    public void assignMissingTimes() {
        persister.forEachAttributeMapping(attribute -> {
            if (attribute.getJdbcTypeCount() == 1
                    && attribute.getSingleJdbcMapping().getJdbcType().isTemporal()
                    && attribute.getGenerator() == null
                    && attribute.getValue(entity) == null) {
                assignPresent(attribute);
            }
        });
    }

    private void assignPresent(AttributeMapping attribute) {
        try {
            Timestamp present = Timestamp.from(Instant.now());
            attribute.setValue(entity, attribute.getExpressibleJavaType().wrap(present, session));
        } catch (HibernateException e) {
            // A point in time cannot be converted to this type, so the attribute stays null.
        }
    }
}
