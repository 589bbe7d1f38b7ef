package cardinality.grader.model;

import java.time.Instant;

/**
 * The decision of a person that a criterion counts as passed.
 *
 * @param before what the kit reported, kept in full, so that the decision can be taken back
 * @param reason why, for the student; not blank
 * @param when the moment of the decision, in whole seconds
 */
public record Acceptance(CriterionReport before, String reason, Instant when) {

    public Acceptance {
        if (before.acceptance().isPresent() || before.verdict() == Verdict.PASSED) {
            throw new IllegalArgumentException(before.criterion().id() + " has already passed");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException(before.criterion().id() + " is accepted without a reason");
        }
    }
}
