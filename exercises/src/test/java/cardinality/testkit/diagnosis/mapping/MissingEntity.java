package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import jakarta.persistence.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A class that is mapped and not an entity, where no class of its exercise is one. */
final class MissingEntity {

    private MissingEntity() {}

    /** The first class with annotations of a mapping; empty if nobody has begun to map the classes. */
    static Optional<Expectation> in(List<Class<?>> classes) {
        return classes.stream().flatMap(type -> of(type).stream()).findFirst();
    }

    private static Optional<Expectation> of(Class<?> type) {
        List<String> mappings = Attribute.mappingsOf(
                Stream.of(type.getDeclaredFields(), type.getDeclaredMethods()).flatMap(Arrays::stream));
        String name = type.getSimpleName();
        if (type.isAnnotationPresent(Table.class)) {
            return Optional.of(explain(name, "has @Table"));
        }
        return mappings.isEmpty()
                ? Optional.empty()
                : Optional.of(explain(name, "maps its attributes by " + String.join(", ", mappings)));
    }

    private static Expectation explain(String name, String mapped) {
        return expected("a class that is mapped is an entity")
                .butWas(name + " " + mapped + " and has no @Entity, so Hibernate does not know it")
                .where(name)
                .misconception("NO_ENTITY");
    }
}
