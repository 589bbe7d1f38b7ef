package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The attributes of a class named by {@code @IdClass} are not those with {@code @Id}. */
final class IdClassMismatch implements Mistake {

    private static final Pattern MISMATCH = Pattern.compile("'([\\w.$]+)' (?:\\(every property of the '@IdClass'|"
            + "has '@Id' annotated properties .* which do not match properties of the specified '@IdClass')");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        return refusal.find(MISMATCH)
                .flatMap(match -> refusal.classes().named(match.group(1)))
                .filter(entity -> entity.isAnnotationPresent(IdClass.class))
                .map(entity -> explain(entity, refusal.classes()));
    }

    private static Expectation explain(Class<?> entity, MappedClasses classes) {
        Class<?> idClass = entity.getAnnotation(IdClass.class).value();
        List<String> ids = classes.attributesOf(entity).stream()
                .filter(attribute -> attribute.has(Id.class))
                .map(Attribute::name)
                .toList();
        List<String> parts =
                classes.attributesOf(idClass).stream().map(Attribute::name).toList();
        return expected(idClass.getSimpleName() + " has the same attributes as the @Id attributes of "
                        + entity.getSimpleName())
                .butWas(idClass.getSimpleName() + " has " + listed(parts) + ", and " + entity.getSimpleName() + " has "
                        + (ids.isEmpty() ? "no @Id" : "@Id on " + listed(ids)))
                .where(entity.getSimpleName())
                .misconception("ID_CLASS");
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "none" : String.join(" and ", names);
    }
}
