package cardinality.testkit.diagnosis.mapping;

import cardinality.testkit.Expectation;
import jakarta.persistence.Id;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code mappedBy} names an attribute that is neither an association nor the foreign key of one. Hibernate boots over it
 * and compares unlike columns.
 */
final class MirrorOfPlainAttribute {

    private MirrorOfPlainAttribute() {}

    static Optional<Expectation> in(MappedClasses classes) {
        return classes.attributes().stream()
                .flatMap(mirror -> mirror.mappedBy().flatMap(name -> classes.attribute(mirror.target(), name)).stream()
                        .filter(named -> !named.isAssociation() && !isKey(named, mirror, classes))
                        .map(named ->
                                Mirrors.instead(mirror, named.place() + " is not an association", "MAPPED_BY_PLAIN")))
                .findFirst();
    }

    /** Whether an attribute can hold the id of the mirror's owner: it has its type, and no association has the column. */
    private static boolean isKey(Attribute named, Attribute mirror, MappedClasses classes) {
        Stream<Attribute> associations = classes.attributesOf(mirror.target()).stream()
                .filter(other -> other.isToOne() && other.target().isAssignableFrom(mirror.owner()));
        return !named.has(Id.class)
                && Ids.typeOf(mirror.owner(), classes)
                        .filter(type -> type == Ids.boxed(named.type()))
                        .isPresent()
                && associations.allMatch(other -> Columns.of(other).equals(Columns.of(named)));
    }
}
