package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import jakarta.persistence.ElementCollection;
import java.util.Optional;
import java.util.stream.Stream;
import org.hibernate.annotations.CollectionType;
import org.hibernate.collection.spi.PersistentBag;
import org.hibernate.collection.spi.PersistentMap;
import org.hibernate.collection.spi.PersistentSet;
import org.hibernate.collection.spi.PersistentSortedMap;
import org.hibernate.collection.spi.PersistentSortedSet;

/**
 * A collection has a type such as {@code ArrayList}, which Hibernate's own collections do not have. Hibernate boots over
 * it, and cannot save or load a single object.
 */
final class ConcreteCollection {

    private ConcreteCollection() {}

    static Optional<Expectation> in(MappedClasses classes) {
        return classes.attributes().stream()
                .filter(attribute -> attribute.isCollection() && !attribute.has(CollectionType.class))
                .filter(attribute -> attribute.isAssociation() || attribute.has(ElementCollection.class))
                .filter(attribute -> !canHoldHibernates(attribute.type()))
                .findFirst()
                .map(attribute -> expected(
                                "the type of " + attribute.place() + " is an interface: Collection, List, Set or Map")
                        .butWas("it is " + attribute.type().getSimpleName()
                                + ", which cannot hold the collection that Hibernate puts there")
                        .where(attribute.place())
                        .misconception("CONCRETE_COLLECTION"));
    }

    private static boolean canHoldHibernates(Class<?> type) {
        return Stream.of(
                        PersistentBag.class,
                        PersistentSet.class,
                        PersistentSortedSet.class,
                        PersistentMap.class,
                        PersistentSortedMap.class)
                .anyMatch(type::isAssignableFrom);
    }
}
