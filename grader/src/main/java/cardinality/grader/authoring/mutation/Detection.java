package cardinality.grader.authoring.mutation;

import cardinality.grader.model.Verdict;
import java.util.Optional;

/**
 * A criterion that a mutant lost.
 *
 * @param criterion the criterion's name within its exercise, such as {@code orphan-removal}
 * @param verdict how it was lost
 * @param misconception the reported misconception
 */
public record Detection(String criterion, Verdict verdict, Optional<String> misconception) {

    /** Whether the criterion itself found something, and was not just blocked by another one. */
    public boolean isOwn() {
        return verdict != Verdict.BLOCKED;
    }
}
