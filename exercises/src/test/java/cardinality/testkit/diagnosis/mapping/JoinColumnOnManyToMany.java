package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code @JoinColumn} outside of the table that joins two entities. */
final class JoinColumnOnManyToMany implements Mistake {

    private static final Pattern OUTSIDE =
            Pattern.compile("'([\\w.$]+)\\.(\\w+)' is a '(@\\w+)' and is directly annotated '(@\\w+)'");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        return refusal.find(OUTSIDE).flatMap(match -> refusal.attributeIn(match).map(attribute -> expected(
                        "the columns of " + attribute.place() + " are described as those of a table between the two")
                .butWas(match.group(4) + " beside " + match.group(3))
                .where(attribute.place())
                .misconception("JOIN_COLUMN_OUTSIDE")));
    }
}
