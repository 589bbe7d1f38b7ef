package cardinality.testkit.diagnosis.call;

import java.util.ConcurrentModificationException;
import java.util.Optional;

/** A collection that was changed though it cannot be, or while a loop walked over it. */
final class ChangedCollection implements Kind {

    @Override
    public Optional<Finding> in(Incident incident) {
        Throwable root = incident.root();
        return StudentFrame.thrower(root).flatMap(method -> {
            if (root instanceof ConcurrentModificationException) {
                return Optional.of(Finding.of(
                        "a loop over a collection that stays as it is",
                        method.told() + " changed a collection while a loop walked over it",
                        "CHANGED_IN_A_LOOP"));
            }
            return root instanceof UnsupportedOperationException && isOfACollection(root)
                    ? Optional.of(Finding.of(
                            "a collection that can be changed",
                            method.told() + " tried to change one that only shows its elements",
                            "READ_ONLY_VIEW"))
                    : Optional.empty();
        });
    }

    private static boolean isOfACollection(Throwable thrown) {
        StackTraceElement[] stack = thrown.getStackTrace();
        return stack.length > 0 && stack[0].getClassName().startsWith("java.util.");
    }
}
