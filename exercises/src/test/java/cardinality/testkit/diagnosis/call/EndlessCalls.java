package cardinality.testkit.diagnosis.call;

import cardinality.testkit.internal.Exercises;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Methods that call themselves or each other until the stack is full. */
final class EndlessCalls implements Kind {

    @Override
    public Optional<Finding> in(Incident incident) {
        if (!(incident.thrown() instanceof StackOverflowError)) {
            return Optional.empty();
        }
        List<String> cycle = cycleIn(incident.thrown());
        return Optional.of(Finding.of(
                "a call that ends",
                cycle.size() == 1
                        ? cycle.get(0) + " calls itself endlessly"
                        : "these methods call each other endlessly: " + String.join(", ", cycle),
                "ENDLESS_CALLS"));
    }

    /** Sorted, because the place in the cycle at which the stack overflows is random. */
    private static List<String> cycleIn(Throwable overflow) {
        return Arrays.stream(overflow.getStackTrace())
                .filter(Exercises::isOwnCode)
                .map(frame -> Exercises.ownerOf(frame) + "." + Exercises.methodOf(frame))
                .distinct()
                .sorted()
                .toList();
    }
}
