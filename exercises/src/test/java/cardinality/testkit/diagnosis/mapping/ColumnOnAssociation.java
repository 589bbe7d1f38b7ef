package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import java.util.Optional;
import java.util.regex.Pattern;

/** {@code @Column} on an association. */
final class ColumnOnAssociation implements Mistake {

    private static final Pattern COLUMN =
            Pattern.compile("'([\\w.$]+)\\.(\\w+)' is a '(@\\w+)' association and may not use '@Column'");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        return refusal.find(COLUMN).flatMap(match -> refusal.attributeIn(match)
                .map(attribute -> expected("the column of an association is described as a foreign key")
                        .butWas(attribute.place() + " has @Column beside " + match.group(3))
                        .where(attribute.place())
                        .misconception("COLUMN_ON_ASSOCIATION")));
    }
}
