package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.MapsId;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code @MapsId} names an attribute that the id does not have. */
final class MapsIdOfNothing implements Mistake {

    private static final Pattern UNKNOWN =
            Pattern.compile("Identifier field '(.*)' named in '@MapsId' does not exist in entity '([\\w.$]+)'");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        MappedClasses classes = refusal.classes();
        return refusal.find(UNKNOWN)
                .flatMap(match -> classes.named(match.group(2)))
                .flatMap(entity -> classes.attributesOf(entity).stream()
                        .filter(attribute -> attribute.has(MapsId.class))
                        .flatMap(attribute -> explain(attribute, classes).stream())
                        .findFirst());
    }

    /** Of several attributes, the message can name another one than the wrong one. */
    private static Optional<Expectation> explain(Attribute attribute, MappedClasses classes) {
        String part = attribute.annotation(MapsId.class).map(MapsId::value).orElse("");
        String entity = attribute.owner().getSimpleName();
        Optional<Attribute> id = classes.attributesOf(attribute.owner()).stream()
                .filter(other -> other.has(EmbeddedId.class))
                .findFirst();
        if (id.isEmpty()) {
            return Optional.of(feedback(attribute, "the id of " + entity + " has no parts to choose from"))
                    .filter(found -> !part.isEmpty());
        }
        Class<?> idClass = id.get().type();
        return Optional.of(feedback(
                        attribute,
                        part.isEmpty()
                                ? "@MapsId names no part, and the id has several"
                                : "@MapsId(\"" + part + "\"): " + idClass.getSimpleName()
                                        + " has no attribute of this name"))
                .filter(found -> classes.attribute(idClass, part).isEmpty());
    }

    private static Expectation feedback(Attribute attribute, String found) {
        return expected("@MapsId of " + attribute.place() + " names the part of the id that holds this key")
                .butWas(found)
                .where(attribute.place())
                .misconception("MAPS_ID");
    }
}
