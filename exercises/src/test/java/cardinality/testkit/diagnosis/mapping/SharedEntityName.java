package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import jakarta.persistence.Entity;
import java.util.Optional;
import java.util.regex.Pattern;

/** Two entities have the same name. */
final class SharedEntityName implements Mistake {

    private static final Pattern SHARED =
            Pattern.compile("Entity classes \\[([\\w.$]+)] and \\[([\\w.$]+)] share the entity name '(.*?)'");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        MappedClasses classes = refusal.classes();
        return refusal.find(SHARED).flatMap(match -> classes.named(match.group(1))
                .flatMap(one -> classes.named(match.group(2)).map(other -> explain(one, other, match.group(3)))));
    }

    private static Expectation explain(Class<?> one, Class<?> other, String name) {
        Class<?> named = hasName(other) ? other : one;
        return expected("each entity has a name of its own")
                .butWas(one.getSimpleName() + " and " + other.getSimpleName() + " are both called \"" + name + "\"")
                .where(named.getSimpleName())
                .misconception("ENTITY_NAME_TWICE");
    }

    private static boolean hasName(Class<?> entity) {
        Entity annotation = entity.getAnnotation(Entity.class);
        return annotation != null && !annotation.name().isEmpty();
    }
}
