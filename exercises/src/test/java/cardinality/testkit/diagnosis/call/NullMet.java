package cardinality.testkit.diagnosis.call;

import java.util.Arrays;
import java.util.Optional;

/** Code that did not count on null. Java says which expression was null. */
final class NullMet implements Kind {

    @Override
    public Optional<Finding> in(Incident incident) {
        return incident.root() instanceof NullPointerException thrown && !isThrownOnPurpose(thrown)
                ? StudentFrame.thrower(thrown).map(method -> told(thrown, method))
                : Optional.empty();
    }

    private static Finding told(NullPointerException thrown, StudentFrame method) {
        if (isCalled(thrown, "java.util.Optional", "of")) {
            return Finding.of(
                    "an Optional that is empty if there is nothing",
                    method.told() + " passes null to Optional.of",
                    "OPTIONAL_OF_NULL");
        }
        String why = Words.firstLine(Words.messageOf(thrown));
        return Finding.of(
                "no exception",
                method.told() + " met null" + (why.isEmpty() ? "" : ": " + why),
                method.isSetter() ? "SETTER_THROWS" : "NULL_MET");
    }

    /** {@code Objects.requireNonNull(author, "a post needs an author")} is a refusal and no oversight. */
    private static boolean isThrownOnPurpose(NullPointerException thrown) {
        String message = Words.messageOf(thrown);
        return !message.isEmpty() && !message.contains(" because ");
    }

    private static boolean isCalled(Throwable thrown, String type, String method) {
        return Arrays.stream(thrown.getStackTrace())
                .takeWhile(frame -> frame.getClassName().startsWith("java."))
                .anyMatch(frame -> frame.getClassName().equals(type)
                        && frame.getMethodName().equals(method));
    }
}
