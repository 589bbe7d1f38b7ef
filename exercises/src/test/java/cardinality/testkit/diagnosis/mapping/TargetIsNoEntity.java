package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import java.util.Optional;
import java.util.regex.Pattern;

/** An association with a class that is not an entity. */
final class TargetIsNoEntity implements Mistake {

    private static final Pattern TARGET =
            Pattern.compile("'([\\w.$]+)\\.(\\w+)' targets the type '([\\w.$]+)' which is not an '@Entity' type");

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        return refusal.find(TARGET)
                .flatMap(match -> refusal.attributeIn(match).map(attribute -> explain(attribute, match.group(3))));
    }

    private static Expectation explain(Attribute attribute, String targetName) {
        Class<?> target = attribute.target();
        String name = target.getSimpleName();
        boolean own = target.getName().equals(targetName)
                && target.getPackageName().equals(attribute.owner().getPackageName());
        return expected("the class at the other end of " + attribute.place() + " is an entity")
                .butWas(own ? name + " has no @Entity" : "its type is " + name + ", which is no class of the exercise")
                .where(own ? name : attribute.place())
                .misconception("NOT_AN_ENTITY");
    }
}
