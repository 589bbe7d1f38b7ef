package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import java.util.Optional;
import java.util.regex.Pattern;

/** An entity without an id. */
final class MissingId implements Mistake {

    private static final Pattern NO_ID = Pattern.compile("Entity '([\\w.$]+)' has no identifier");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        return refusal.find(NO_ID)
                .flatMap(match -> refusal.classes().named(match.group(1)))
                .map(entity -> expected("an attribute of " + entity.getSimpleName() + " is its id")
                        .butWas(reason(entity))
                        .where(entity.getSimpleName())
                        .misconception("NO_ID"));
    }

    private static String reason(Class<?> entity) {
        Class<?> above = entity.getSuperclass();
        return above != Object.class && !MappedClasses.hierarchyOf(entity).contains(above)
                ? "no attribute has @Id, and Hibernate ignores those of " + above.getSimpleName()
                        + ", which is not mapped"
                : "no attribute of it has @Id or @EmbeddedId";
    }
}
