package cardinality.testkit.internal;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.Value;

/**
 * A textual description of a mapping as Hibernate understood it. Mappings with equal descriptions are equivalent,
 * whatever annotations they use. The description contains all plain values of Hibernate's mapping model, including
 * those that affect no DDL and possibly no statement: cascades, laziness, nullability, insertability, updatability,
 * orphan removal.
 */
final class MappingDescription {

    private final List<String> lines = new ArrayList<>();

    private MappingDescription() {}

    static String of(Metadata metadata) {
        MappingDescription description = new MappingDescription();
        metadata.getEntityBindings().stream()
                .sorted(Comparator.comparing(PersistentClass::getEntityName))
                .forEach(description::addEntity);
        return String.join("\n", description.lines);
    }

    private void addEntity(PersistentClass entity) {
        String name = entity.getEntityName();
        addPlainValues(name, entity);
        if (entity.getIdentifierProperty() != null) {
            addProperty(name, entity.getIdentifierProperty());
        }
        addValue(name + " id", entity.getIdentifier());
        entity.getPropertyClosure().forEach(property -> addProperty(name, property));
    }

    private void addProperty(String owner, Property property) {
        String name = owner + "." + property.getName();
        addPlainValues(name, property);
        addValue(name, property.getValue());
    }

    private void addValue(String name, Value value) {
        addPlainValues(name + " value", value);
        for (Column column : value.getColumns()) {
            // Its length, for example, can be explicit or a default; the result is in the DDL.
            lines.add(name + " column " + column.getQuotedName() + (column.isNullable() ? "" : " not null")
                    + (column.isUnique() ? " unique" : ""));
        }
        if (value instanceof Component component) {
            component.getProperties().forEach(property -> addProperty(name, property));
        }
        if (value instanceof Collection collection) {
            addValue(name + " key", collection.getKey());
            addValue(name + " element", collection.getElement());
            if (collection instanceof IndexedCollection indexed) {
                addValue(name + " index", indexed.getIndex());
            }
        }
    }

    /** Adds the results of all methods without parameters that return a plain value. */
    private void addPlainValues(String name, Object modelPart) {
        lines.add(name + " " + modelPart.getClass().getSimpleName());
        Stream.of(modelPart.getClass().getMethods())
                .filter(MappingDescription::returnsPlainValue)
                .sorted(Comparator.comparing(Method::getName))
                .map(question -> name + " " + question.getName() + " " + answer(question, modelPart))
                .forEach(lines::add);
    }

    private static boolean returnsPlainValue(Method method) {
        Class<?> type = method.getReturnType();
        String name = method.getName();
        return method.getParameterCount() == 0
                && !Modifier.isStatic(method.getModifiers())
                && (name.startsWith("is") || name.startsWith("get") || name.startsWith("has"))
                && !name.equals("hashCode")
                && !name.startsWith("getColumn")
                && (type.isPrimitive() || type.isEnum() || type == String.class || Number.class.isAssignableFrom(type));
    }

    private static String answer(Method question, Object modelPart) {
        try {
            return String.valueOf(question.invoke(modelPart));
        } catch (ReflectiveOperationException e) {
            // Some methods are not applicable to some parts, but then not to the same part of another mapping either.
            return "no answer";
        }
    }
}
