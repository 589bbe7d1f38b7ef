package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import jakarta.persistence.Embedded;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code @Embedded} on an attribute that holds an entity. */
final class EmbeddedEntity implements Mistake {

    private static final Pattern ID_INSIDE =
            Pattern.compile("Member '\\w+' of embeddable class '([\\w.$]+)' is annotated '@(?:Id|EmbeddedId)'");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        return refusal.find(ID_INSIDE)
                .flatMap(match -> refusal.classes().attributes().stream()
                        .filter(attribute -> attribute.has(Embedded.class))
                        .filter(attribute -> attribute.type().getName().equals(match.group(1)))
                        .findFirst())
                .map(attribute -> expected("an entity is at the other end of an association")
                        .butWas("@Embedded on " + attribute.place() + ", though "
                                + attribute.type().getSimpleName() + " is an entity")
                        .where(attribute.place())
                        .misconception("NO_ASSOCIATION"));
    }
}
