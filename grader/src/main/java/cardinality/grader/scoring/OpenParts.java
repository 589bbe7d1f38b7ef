package cardinality.grader.scoring;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.TestResult;
import cardinality.grader.model.Verdict;
import cardinality.testkit.Fact;
import cardinality.testkit.FeedbackLayout;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.source.MemberLines;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The untouched parts of a stub that the tests of a criterion met. */
record OpenParts(List<Outcome.NotStarted> parts) {

    OpenParts {
        parts = List.copyOf(parts);
    }

    static OpenParts in(List<TestResult> results) {
        return new OpenParts(results.stream()
                .flatMap(result ->
                        result instanceof TestResult.Observed observed ? Stream.of(observed.outcome()) : Stream.empty())
                .filter(Outcome.NotStarted.class::isInstance)
                .map(Outcome.NotStarted.class::cast)
                .distinct()
                .toList());
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The report of a criterion that waits for these parts; its location is that of the first part that has one. */
    CriterionReport report(ExerciseRubric rubric, Criterion criterion, MemberLines members) {
        return new CriterionReport(
                criterion,
                Verdict.NOT_STARTED,
                Optional.empty(),
                parts.stream()
                        .map(part -> new Fact(FeedbackLayout.STILL_OPEN, part.what()))
                        .distinct()
                        .toList(),
                List.of(),
                parts.stream()
                        .flatMap(part -> part.where().stream())
                        .flatMap(where -> ExplainedFeedback.locate(rubric, where, members).stream())
                        .findFirst());
    }
}
