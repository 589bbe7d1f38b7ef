package cardinality.grader.model;

import cardinality.testkit.Fact;
import cardinality.testkit.rubric.Advice;
import java.util.List;
import java.util.Optional;

/**
 * Advice on something that works but could be better.
 *
 * @param advice the advice in the rubric
 * @param misconception stable name of the underlying misconception
 * @param feedback facts in reading order
 * @param location the student's own line
 */
public record AdviceReport(
        Advice advice, Optional<String> misconception, List<Fact> feedback, Optional<Location> location) {

    public AdviceReport {
        feedback = List.copyOf(feedback);
    }
}
