package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MapsId;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a composite id holds the key of another entity in another type. Hibernate boots over it and can set no id.
 */
final class IdOfOtherType {

    private IdOfOtherType() {}

    static Optional<Expectation> in(MappedClasses classes) {
        return classes.attributes().stream()
                .filter(Attribute::isToOne)
                .flatMap(association -> partsOf(association, classes)
                        .flatMap(part -> mismatch(part, association.target(), classes).stream()))
                .findFirst();
    }

    /** The part of a composite id that holds the key of an association. */
    private static Stream<Attribute> partsOf(Attribute association, MappedClasses classes) {
        Stream<Attribute> embedded = association.annotation(MapsId.class).stream()
                .flatMap(maps -> classes.attributesOf(association.owner()).stream()
                        .filter(id -> id.has(EmbeddedId.class))
                        .flatMap(id -> classes.attribute(id.type(), maps.value()).stream()));
        Stream<Attribute> separate = Optional.ofNullable(association.owner().getAnnotation(IdClass.class)).stream()
                .filter(idClass -> association.has(Id.class))
                .flatMap(idClass -> classes.attribute(idClass.value(), association.name()).stream());
        return Stream.concat(embedded, separate);
    }

    private static Optional<Expectation> mismatch(Attribute part, Class<?> target, MappedClasses classes) {
        return Ids.typeOf(target, classes)
                .filter(type -> type != Ids.boxed(part.type()) && part.type() != target)
                .map(type -> expected(part.place() + " has the type of the id of " + target.getSimpleName())
                        .butWas("it is " + part.type().getSimpleName() + ", and the id of " + target.getSimpleName()
                                + " is " + type.getSimpleName())
                        .where(part.place())
                        .misconception("ID_TYPE"));
    }
}
