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
 * A mapping as Hibernate understood it, in lines of text: two mappings with equal descriptions are one mapping, however their
 * annotations are spelled. It holds every plain value of Hibernate's model of the mapping, among them those that show in no
 * DDL and perhaps in no statement: cascades, laziness, what may be null, inserted or updated, orphan removal.
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
            // Its length, say, can be written or left to the default; what comes of it stands in the DDL.
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

    /** Everything that can be asked of it without an argument and answered in a word. */
    private void addPlainValues(String name, Object modelPart) {
        lines.add(name + " " + modelPart.getClass().getSimpleName());
        Stream.of(modelPart.getClass().getMethods())
                .filter(MappingDescription::asksForAPlainValue)
                .sorted(Comparator.comparing(Method::getName))
                .map(question -> name + " " + question.getName() + " " + answer(question, modelPart))
                .forEach(lines::add);
    }

    private static boolean asksForAPlainValue(Method method) {
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
            // Some questions make no sense for some parts, and then they make none for the same part of the other
            // mapping.
            return "no answer";
        }
    }
}
