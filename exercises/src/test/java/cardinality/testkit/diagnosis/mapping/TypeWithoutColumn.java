package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import java.util.Optional;
import java.util.regex.Pattern;

/** A plain attribute has a type for which there is no column. */
final class TypeWithoutColumn implements Mistake {

    private static final Pattern TYPE = Pattern.compile(
            "(?:Could not determine recommended JdbcType for Java type|Basic collection has element type) '([\\w.$]+)");

    private static final Pattern ENUM = Pattern.compile(
            "'([\\w.$]+)\\.(\\w+)' is annotated '(@Enumerated)' but its type '[\\w.$]+' is not an enum");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        return refusal.find(ENUM)
                .flatMap(refusal::attributeIn)
                .map(attribute -> feedback(
                        attribute,
                        "@Enumerated, but its type is " + attribute.type().getSimpleName()))
                .or(() -> refusal.find(TYPE)
                        .flatMap(match -> refusal.classes().attributes().stream()
                                .filter(attribute -> !attribute.isAssociation())
                                .filter(attribute ->
                                        attribute.elementType().getName().equals(match.group(1)))
                                .findFirst())
                        .map(attribute -> feedback(
                                attribute,
                                "its type is " + attribute.elementType().getSimpleName())));
    }

    private static Expectation feedback(Attribute attribute, String found) {
        return expected("the type of " + attribute.place() + " fits into a column")
                .butWas(found)
                .where(attribute.place())
                .misconception("TYPE_WITHOUT_COLUMN");
    }
}
