package cardinality.testkit.diagnosis.mapping;

import cardinality.testkit.Expectation;
import jakarta.persistence.Transient;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code mappedBy} names something that is no attribute of the other class. */
final class MirrorOfNothing implements Mistake {

    private static final Pattern UNKNOWN = Pattern.compile(
            "'([\\w.$]+)\\.(\\w+)' is 'mappedBy' a property named '.*' which does not exist in the target entity");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        Optional<Attribute> named = refusal.find(UNKNOWN).flatMap(refusal::attributeIn);
        return named.or(() -> path(refusal)).map(mirror -> explain(mirror, refusal.classes()));
    }

    /** For a path through an attribute that has no parts, Hibernate fails with a cast. */
    private static Optional<Attribute> path(Refusal refusal) {
        return refusal.classes().attributes().stream()
                .filter(attribute -> refusal.isBreakdown())
                .filter(attribute ->
                        attribute.mappedBy().filter(name -> name.contains(".")).isPresent())
                .findFirst();
    }

    private static Expectation explain(Attribute mirror, MappedClasses classes) {
        String name = mirror.mappedBy().orElse("");
        Class<?> target = mirror.target();
        return classes.transientAttribute(target, name)
                .map(left -> ofTransient(mirror, left))
                .or(() -> ofTable(mirror, name, classes))
                .orElseGet(() -> ofUnknown(mirror, name, classes));
    }

    private static Expectation ofTransient(Attribute mirror, Attribute left) {
        List<String> mappings = Attribute.mappingsOf(Stream.concat(Stream.of(left.member()), left.ignored().stream()));
        boolean keyword = !left.has(Transient.class);
        if (keyword && !mappings.isEmpty()) {
            return Mirrors.instead(mirror, left.place() + " is transient, so Hibernate ignores it", "TRANSIENT_LEFT")
                    .where(left.place());
        }
        return mappings.isEmpty()
                ? Mirrors.instead(mirror, left.place() + " is not mapped yet", "TRANSIENT_LEFT")
                        .where(left.place())
                : MappingDiagnosis.transientLeft(left.place(), mappings);
    }

    private static Optional<Expectation> ofTable(Attribute mirror, String name, MappedClasses classes) {
        String target = mirror.target().getSimpleName();
        if (classes.attributesOf(mirror.target()).stream()
                .anyMatch(attribute -> Columns.of(attribute).contains(Columns.key(name)))) {
            return Optional.of(Mirrors.instead(
                    mirror, "that is a column, and not the name of an attribute of " + target, "MAPPED_BY_COLUMN"));
        }
        if (mirror.name().equals(name)) {
            return Optional.of(Mirrors.instead(
                    mirror, "that is this attribute itself, and not one of " + target, "MAPPED_BY_ITSELF"));
        }
        if (classes.entities().stream()
                .anyMatch(type -> type.getSimpleName().equals(name)
                        && classes.attributesOf(mirror.target()).stream()
                                .noneMatch(attribute -> attribute.name().equalsIgnoreCase(name)))) {
            return Optional.of(Mirrors.instead(
                    mirror, "that is a class, and not the name of an attribute of " + target, "MAPPED_BY_CLASS"));
        }
        boolean table = Stream.concat(
                        classes.entities().stream().map(MappedClasses::tableOf),
                        classes.attributes().stream().flatMap(attribute -> Columns.joinTableOf(attribute).stream()))
                .anyMatch(name::equalsIgnoreCase);
        return Optional.of(Mirrors.instead(
                        mirror, "that is a table, and not the name of an attribute of " + target, "MAPPED_BY_COLUMN"))
                .filter(found -> table);
    }

    private static Expectation ofUnknown(Attribute mirror, String name, MappedClasses classes) {
        String target = mirror.target().getSimpleName();
        Optional<String> alike = classes.attributesOf(mirror.target()).stream()
                .map(Attribute::name)
                .filter(name::equalsIgnoreCase)
                .findFirst();
        String found = name.contains(".")
                ? "that is a path, and not the name of an attribute of " + target
                : alike.map(other -> "the attribute of " + target + " is called " + other)
                        .orElse(target + " has no attribute of this name");
        return Mirrors.instead(mirror, found, "MAPPED_BY_UNKNOWN");
    }
}
