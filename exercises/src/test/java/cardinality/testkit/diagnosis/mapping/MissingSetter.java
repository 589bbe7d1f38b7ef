package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A mapped getter without a setter. */
final class MissingSetter implements Mistake {

    private static final Pattern SETTER =
            Pattern.compile("Could not locate setter method for property '(\\w+)' of class '([\\w.$]+)'");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        MappedClasses classes = refusal.classes();
        return refusal.find(SETTER)
                .flatMap(match -> classes.named(match.group(2)).flatMap(owner -> SplitAnnotations.in(owner, classes)
                        .or(() -> classes.attribute(owner, match.group(1)).map(MissingSetter::explain))));
    }

    private static Expectation explain(Attribute attribute) {
        String setter = "set" + attribute.name().substring(0, 1).toUpperCase(Locale.ROOT)
                + attribute.name().substring(1);
        return expected("a setter for each attribute that Hibernate reads by its getter")
                .butWas(attribute.owner().getSimpleName() + " has no " + setter
                        + ", and its annotations are on getters")
                .where(attribute.place())
                .misconception("NO_SETTER");
    }
}
