package cardinality.grader.model;

import cardinality.testkit.Fact;
import cardinality.testkit.rubric.Advice;
import java.util.List;
import java.util.Optional;

/**
 * A word on something that works and could be better.
 *
 * @param advice what it is about
 * @param misconception stable name of the idea behind it
 * @param feedback facts in the order in which they read
 * @param location the student's own line
 */
public record AdviceReport(
        Advice advice, Optional<String> misconception, List<Fact> feedback, Optional<Location> location) {

    public AdviceReport {
        feedback = List.copyOf(feedback);
    }
}
