package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** An attribute holds entities, and no annotation says that it is an association. */
final class MissingAssociation implements Mistake {

    private static final Pattern ENTITY =
            Pattern.compile("(?:Incorrect use of entity type|Basic collection has element type) '([\\w.$]+)'");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        return refusal.find(ENTITY)
                .flatMap(match -> refusal.classes().attributes().stream()
                        .filter(attribute -> attribute.elementType().getName().equals(match.group(1)))
                        .filter(attribute -> !attribute.isAssociation())
                        .findFirst())
                .map(MissingAssociation::of);
    }

    /** Explains why an attribute that holds entities is no association. */
    static Expectation of(Attribute attribute) {
        return attribute
                .ignored()
                .filter(other -> Attribute.associationOf(other).isPresent())
                .flatMap(other -> SplitAnnotations.of(attribute))
                .orElseGet(() -> unmapped(attribute));
    }

    private static Expectation unmapped(Attribute attribute) {
        List<String> present = Attribute.mappingsOf(attribute.member());
        return expected("an annotation says how many objects of each side belong together")
                .butWas(attribute.place() + " has "
                        + (present.isEmpty() ? "no annotation" : "only " + String.join(" and ", present)))
                .where(attribute.place())
                .misconception("NO_ASSOCIATION");
    }
}
