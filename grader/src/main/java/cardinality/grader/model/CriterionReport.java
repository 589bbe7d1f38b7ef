package cardinality.grader.model;

import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.Fact;
import cardinality.testkit.rubric.Criterion;
import java.util.List;
import java.util.Optional;

/**
 * The result of one criterion.
 *
 * @param criterion the criterion in the rubric
 * @param verdict the verdict on it
 * @param misconception stable name of the misconception behind a failure
 * @param feedback facts in reading order; empty if the criterion passed, or nothing of its exercise was started
 * @param statements the executed SQL, where it matters
 * @param location the student's own line
 * @param evidence what pages show in addition
 * @param acceptance the decision of a person by which it passed; feedback and all else are in its {@code before}
 */
public record CriterionReport(
        Criterion criterion,
        Verdict verdict,
        Optional<String> misconception,
        List<Fact> feedback,
        List<ExecutedStatement> statements,
        Optional<Location> location,
        CriterionEvidence evidence,
        Optional<Acceptance> acceptance) {

    public CriterionReport {
        feedback = List.copyOf(feedback);
        statements = List.copyOf(statements);
    }

    /** Creates the kit's result without further evidence. */
    public CriterionReport(
            Criterion criterion,
            Verdict verdict,
            Optional<String> misconception,
            List<Fact> feedback,
            List<ExecutedStatement> statements,
            Optional<Location> location) {
        this(
                criterion,
                verdict,
                misconception,
                feedback,
                statements,
                location,
                CriterionEvidence.NONE,
                Optional.empty());
    }

    /** Returns the pass that a person gives. */
    public static CriterionReport accepted(Acceptance acceptance) {
        return new CriterionReport(
                acceptance.before().criterion(),
                Verdict.PASSED,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                CriterionEvidence.NONE,
                Optional.of(acceptance));
    }

    /** The result of the kit, whatever a person decided about it. */
    public CriterionReport asGraded() {
        return acceptance.map(Acceptance::before).orElse(this);
    }

    /** Returns the same result of a criterion with other points. */
    CriterionReport under(Criterion weighted) {
        return acceptance
                .map(accepted ->
                        accepted(new Acceptance(accepted.before().under(weighted), accepted.reason(), accepted.when())))
                .orElseGet(() -> new CriterionReport(
                        weighted, verdict, misconception, feedback, statements, location, evidence, acceptance));
    }

    /** Returns the same result with other evidence. */
    public CriterionReport with(CriterionEvidence other) {
        return new CriterionReport(
                criterion, verdict, misconception, feedback, statements, location, other, acceptance);
    }

    /** The earned points: all points of the criterion or none. */
    public int points() {
        return verdict == Verdict.PASSED ? criterion.points() : 0;
    }

    /** The first hint of the criterion, if it failed. */
    public Optional<String> hint() {
        return verdict == Verdict.FAILED ? criterion.hints().stream().findFirst() : Optional.empty();
    }

    public static CriterionReport of(Criterion criterion, Verdict verdict, List<Fact> feedback) {
        return new CriterionReport(criterion, verdict, Optional.empty(), feedback, List.of(), Optional.empty());
    }
}
