package cardinality.testkit.diagnosis.call;

import java.util.Optional;

/** A method or constructor of a student that throws any other exception. */
final class ThrowingMethod implements Kind {

    @Override
    public Optional<Finding> in(Incident incident) {
        Throwable root = incident.root();
        return StudentFrame.thrower(root)
                .map(method -> Finding.of(
                        "no exception",
                        method.told() + " threw " + Words.describe(root),
                        method.isSetter() ? "SETTER_THROWS" : "METHOD_THROWS"));
    }
}
