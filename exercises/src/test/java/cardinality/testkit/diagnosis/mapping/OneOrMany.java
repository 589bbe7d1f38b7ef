package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import java.util.Optional;
import java.util.regex.Pattern;

/** A to-one annotation on a collection, or a to-many annotation on a single object. */
final class OneOrMany implements Mistake {

    private static final Pattern TO_MANY =
            Pattern.compile("'([\\w.$]+)\\.(\\w+)' is not a collection and may not be a '@OneToMany'");

    private static final Pattern TO_ONE =
            Pattern.compile("To-one mapping \\[([\\w.$]+)\\.(\\w+)] was mapped with targetEntity");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        return refusal.find(TO_MANY)
                .or(() -> refusal.find(TO_ONE))
                .flatMap(refusal::attributeIn)
                .map(attribute -> expected(
                                "an annotation that ends in ToMany is on a collection, one that ends in ToOne"
                                        + " on a single object")
                        .butWas(Attribute.associationOf(attribute.member()).orElse("the other") + " on "
                                + attribute.place() + ", which is "
                                + (attribute.isCollection() ? "a collection" : "a single object"))
                        .where(attribute.place())
                        .misconception("ONE_OR_MANY"));
    }
}
