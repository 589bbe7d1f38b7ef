package cardinality.testkit.diagnosis.mapping;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;

/** The ids of entities. */
final class Ids {

    private Ids() {}

    /** The attributes that are the id of an entity, or a part of it. */
    static List<Attribute> of(Class<?> entity, MappedClasses classes) {
        return classes.attributesOf(entity).stream()
                .filter(attribute -> attribute.has(Id.class) || attribute.has(EmbeddedId.class))
                .toList();
    }

    /** The type of the id of an entity; empty if several attributes or an association are the id. */
    static Optional<Class<?>> typeOf(Class<?> entity, MappedClasses classes) {
        List<Attribute> ids = of(entity, classes);
        return ids.size() == 1 && !ids.get(0).isAssociation()
                ? Optional.of(boxed(ids.get(0).type()))
                : Optional.empty();
    }

    /** The type of objects for a primitive type; any other type itself. */
    static Class<?> boxed(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }
}
