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
 * @param excerpt the lines around it
 */
public record AdviceReport(
        Advice advice,
        Optional<String> misconception,
        List<Fact> feedback,
        Optional<Location> location,
        Optional<Excerpt> excerpt) {

    /** Creates advice without source lines. */
    public AdviceReport(
            Advice advice, Optional<String> misconception, List<Fact> feedback, Optional<Location> location) {
        this(advice, misconception, feedback, location, Optional.empty());
    }

    public AdviceReport {
        feedback = List.copyOf(feedback);
    }
}
