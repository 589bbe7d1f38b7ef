package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import java.util.Optional;
import java.util.regex.Pattern;

/** A collection that does not say what it holds. */
final class RawCollection implements Mistake {

    private static final Pattern RAW = Pattern.compile("'([\\w.$]+)\\.(\\w+)' is declared with a raw type");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        return refusal.find(RAW).flatMap(refusal::attributeIn).map(attribute -> expected(
                        "the type of " + attribute.place() + " says what it holds")
                .butWas("it is " + attribute.type().getSimpleName() + ", without a type in angle brackets")
                .where(attribute.place())
                .misconception("RAW_COLLECTION"));
    }
}
