package cardinality.grader.model;

import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.Fact;
import cardinality.testkit.rubric.Criterion;
import java.util.List;
import java.util.Optional;

/**
 * The result of one criterion.
 *
 * @param criterion what was asked
 * @param verdict what became of it
 * @param misconception stable name of the misconception behind a failure
 * @param feedback facts in the order in which they read; empty if it passed or was not started
 * @param statements the SQL that ran, where it matters
 * @param location the student's own line
 */
public record CriterionReport(
        Criterion criterion,
        Verdict verdict,
        Optional<String> misconception,
        List<Fact> feedback,
        List<ExecutedStatement> statements,
        Optional<Location> location) {

    public CriterionReport {
        feedback = List.copyOf(feedback);
        statements = List.copyOf(statements);
    }

    /** What it earns: all of the criterion's points or none. */
    public int points() {
        return verdict == Verdict.PASSED ? criterion.points() : 0;
    }

    /** The first of the criterion's hints, for a failure. */
    public Optional<String> hint() {
        return verdict == Verdict.FAILED ? criterion.hints().stream().findFirst() : Optional.empty();
    }

    public static CriterionReport of(Criterion criterion, Verdict verdict, List<Fact> feedback) {
        return new CriterionReport(criterion, verdict, Optional.empty(), feedback, List.of(), Optional.empty());
    }
}
