package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import jakarta.persistence.EmbeddedId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An entity has more than one id, and a foreign key of one column points at it, or one of them is embedded. */
final class SeveralIds implements Mistake {

    private static final Pattern COUNT = Pattern.compile(
            "targets entity '([\\w.$]+)' from entity '[\\w.$]+' has \\d+ '@JoinColumn's but the primary key has \\d+");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        MappedClasses classes = refusal.classes();
        return refusal.find(COUNT)
                .flatMap(match -> classes.named(match.group(1)))
                .flatMap(entity -> explain(entity, classes))
                .or(() -> classes.entities().stream()
                        .filter(entity -> refusal.isBreakdown())
                        .filter(entity -> classes.attributesOf(entity).stream()
                                .anyMatch(attribute -> attribute.has(EmbeddedId.class)))
                        .flatMap(entity -> explain(entity, classes).stream())
                        .findFirst());
    }

    private static Optional<Expectation> explain(Class<?> entity, MappedClasses classes) {
        List<Attribute> ids = Ids.of(entity, classes);
        if (ids.size() < 2) {
            return Optional.empty();
        }
        return Optional.of(expected("the id of " + entity.getSimpleName() + " is one attribute")
                .butWas("@Id on "
                        + String.join(" and ", ids.stream().map(Attribute::name).toList()))
                .where(ids.get(ids.size() - 1).place())
                .misconception("SEVERAL_IDS"));
    }
}
