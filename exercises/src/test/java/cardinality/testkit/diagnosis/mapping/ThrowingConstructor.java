package cardinality.testkit.diagnosis.mapping;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Causes;
import cardinality.testkit.Expectation;
import java.util.Arrays;
import java.util.Optional;

/** The constructor of an entity throws when Hibernate calls it without arguments. */
final class ThrowingConstructor implements Mistake {

    @Override
    public Optional<Expectation> in(Refusal refusal) {
        Throwable root = Causes.root(refusal.thrown());
        return Arrays.stream(root.getStackTrace())
                .filter(frame -> frame.getMethodName().startsWith("<"))
                .flatMap(frame -> refusal.classes().entities().stream()
                        .filter(entity -> entity.getName().equals(frame.getClassName())))
                .findFirst()
                .map(entity -> expected("Hibernate can create an empty " + entity.getSimpleName())
                        .butWas("its constructor without arguments threw "
                                + root.getClass().getSimpleName())
                        .where(entity.getSimpleName())
                        .misconception("CONSTRUCTOR_THROWS"));
    }
}
