package cardinality.testkit.internal;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Causes;
import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Fact;
import cardinality.testkit.Reason;

/** Turns a refusal of Hibernate into feedback. Messages are used only as text. */
final class Explanation {

    private Explanation() {}

    /** The mapping was refused, so all tests over it fail with the same feedback. */
    static CriterionFailure ofRefusedMapping(Throwable thrown) {
        return expected("a mapping that Hibernate accepts")
                .butWas(reasonOfRefusal(Causes.root(thrown)))
                .misconception("MAPPING_REFUSED")
                .failure();
    }

    /** For two inverse sides without an owner, Hibernate fails before it can create a message. */
    private static String reasonOfRefusal(Throwable root) {
        return root instanceof NullPointerException
                ? "Hibernate broke down without saying why; it does so when both sides of an association only mirror the"
                        + " other one"
                : describe(root);
    }

    private static String describe(Throwable thrown) {
        String message = messageOf(thrown);
        String name = thrown.getClass().getSimpleName();
        return message.isEmpty()
                ? name
                : name + ": " + Reason.plain(message.lines().findFirst().orElse(""));
    }

    /** The exception can be a student's own class, and its method can do anything. */
    private static String messageOf(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : Text.capped(message, Fact.MAX_LENGTH);
        } catch (RuntimeException e) {
            return "";
        }
    }
}
