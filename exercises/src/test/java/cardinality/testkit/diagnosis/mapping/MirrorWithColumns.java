package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import java.util.Optional;
import java.util.regex.Pattern;

/** An attribute has {@code mappedBy} and names columns or a table of its own. */
final class MirrorWithColumns implements Mistake {

    private static final Pattern BOTH =
            Pattern.compile("'([\\w.$]+)\\.(\\w+)' is 'mappedBy' another entity and may not specify the '(@\\w+)'");

    private static final Pattern ON_COLLECTION =
            Pattern.compile("'([\\w.$]+)\\.(\\w+)' is a '@\\w+' and is directly annotated '(@\\w+)'");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        return refusal.find(BOTH).or(() -> refusal.find(ON_COLLECTION)).flatMap(match -> refusal.attributeIn(match)
                .filter(mirror -> mirror.mappedBy().isPresent())
                .map(mirror -> expected("the side with mappedBy leaves columns and tables to the other side")
                        .butWas(mirror.place() + " has both mappedBy and " + match.group(3))
                        .where(mirror.place())
                        .misconception("MAPPED_BY_AND_COLUMN")));
    }
}
