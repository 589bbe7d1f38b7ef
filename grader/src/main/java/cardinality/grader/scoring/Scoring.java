package cardinality.grader.scoring;

import cardinality.grader.model.AdviceReport;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.model.TestResult;
import cardinality.grader.model.Verdict;
import cardinality.grader.scoring.ExerciseOutcome.Stopped;
import cardinality.grader.scoring.ExerciseOutcome.Tested;
import cardinality.testkit.Fact;
import cardinality.testkit.Feedback;
import cardinality.testkit.FeedbackLayout;
import cardinality.testkit.Observation.Outcome;
import cardinality.testkit.rubric.Advice;
import cardinality.testkit.rubric.Blockers;
import cardinality.testkit.rubric.Blockers.Judged;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import cardinality.testkit.source.MemberLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Computes points from a rubric and an outcome. This is the only code that gives points. */
public final class Scoring {

    private Scoring() {}

    /** Scores one exercise. The result always contains all criteria of the rubric. */
    public static ExerciseReport score(ExerciseRubric rubric, ExerciseOutcome outcome) {
        if (outcome instanceof Tested tested) {
            return tested(rubric, tested);
        }
        Stopped stopped = (Stopped) outcome;
        List<CriterionReport> criteria = rubric.criteria().stream()
                .map(c -> new CriterionReport(
                        c, stopped.reason().verdict(), Optional.empty(), List.of(), List.of(), stopped.location()))
                .toList();
        return new ExerciseReport(
                rubric, stopped.reason().status(), Optional.of(stopped.message()), criteria, List.of());
    }

    private static ExerciseReport tested(ExerciseRubric rubric, Tested tested) {
        EndlessCalls endless = new EndlessCalls(tested.results(), tested.members());
        List<CriterionReport> reports = rubric.criteria().stream()
                .map(c -> judge(rubric, c, resultsFor(c.id(), tested.results().byTest()), tested.members(), endless))
                .toList();
        if (reports.stream().allMatch(report -> report.verdict() == Verdict.NOT_STARTED)) {
            return untouched(rubric, tested);
        }
        Map<Criterion, Criterion> blockers =
                Blockers.among(reports.stream().map(Scoring::judged).toList());
        List<CriterionReport> criteria = reports.stream()
                .map(report -> Optional.ofNullable(blockers.get(report.criterion()))
                        .map(blocker -> blocked(report.criterion(), blocker))
                        .orElse(report))
                .toList();
        return new ExerciseReport(
                rubric, statusOf(tested), Optional.empty(), criteria, advice(rubric, tested, criteria));
    }

    /** Where nobody has begun, a list of all that is open would say nothing. */
    private static ExerciseReport untouched(ExerciseRubric rubric, Tested tested) {
        List<CriterionReport> criteria = rubric.criteria().stream()
                .map(criterion -> CriterionReport.of(criterion, Verdict.NOT_STARTED, List.of()))
                .toList();
        return new ExerciseReport(rubric, statusOf(tested), Optional.empty(), criteria, List.of());
    }

    private static List<TestResult> resultsFor(String id, Map<GradedMethod, TestResult> results) {
        return results.entrySet().stream()
                .filter(e -> e.getKey().criterion().equals(id))
                .map(Map.Entry::getValue)
                .toList();
    }

    /**
     * A failure takes precedence over a lost worker, and that over a missing result. The criterion passes only if all
     * results are passes.
     */
    private static CriterionReport judge(
            ExerciseRubric rubric,
            Criterion criterion,
            List<TestResult> results,
            MemberLines members,
            EndlessCalls endless) {
        for (TestResult result : results) {
            Optional<Feedback> feedback = feedbackOf(result);
            if (feedback.isPresent()) {
                return failed(rubric, criterion, Verdict.FAILED, feedback.get(), members);
            }
        }
        for (TestResult result : results) {
            if (result instanceof TestResult.TimedOut timedOut) {
                return failed(rubric, criterion, Verdict.TIMED_OUT, feedbackOn(timedOut, endless), members);
            }
        }
        for (TestResult result : results) {
            if (result instanceof TestResult.Crashed crashed) {
                return CriterionReport.of(
                        criterion,
                        Verdict.NOT_RUN,
                        List.of(
                                new Fact("expected", "a process that survives the test"),
                                new Fact("but was", crashed.detail())));
            }
        }
        boolean allPassed = !results.isEmpty()
                && results.stream()
                        .allMatch(r -> r instanceof TestResult.Observed o && o.outcome() instanceof Outcome.Passed);
        if (allPassed) {
            return CriterionReport.of(criterion, Verdict.PASSED, List.of());
        }
        OpenParts open = OpenParts.in(results);
        return open.isEmpty()
                ? CriterionReport.of(criterion, Verdict.NOT_RUN, List.of())
                : open.report(rubric, criterion, members);
    }

    private static Feedback feedbackOn(TestResult.TimedOut timedOut, EndlessCalls endless) {
        List<Fact> facts = List.of(new Fact("expected", "a call that ends"), new Fact("but was", timedOut.detail()));
        return endless.place(timedOut)
                .map(place -> new Feedback(facts, List.of(), place, "NO_END"))
                .orElseGet(() -> new Feedback(facts, List.of(), null, null));
    }

    private static CriterionReport failed(
            ExerciseRubric rubric, Criterion criterion, Verdict verdict, Feedback feedback, MemberLines members) {
        ExplainedFeedback explained = ExplainedFeedback.of(feedback, rubric, members);
        return new CriterionReport(
                        criterion,
                        verdict,
                        explained.misconception(),
                        explained.facts(),
                        feedback.statements(),
                        explained.location())
                .with(explained.evidence());
    }

    /** Advice gives no points, so it is shown only once the answer works. */
    private static List<AdviceReport> advice(ExerciseRubric rubric, Tested tested, List<CriterionReport> criteria) {
        if (criteria.stream().anyMatch(criterion -> criterion.verdict() != Verdict.PASSED)) {
            return List.of();
        }
        List<AdviceReport> reports = new ArrayList<>();
        for (Advice advice : rubric.advice()) {
            resultsFor(advice.id(), tested.results().byTest()).stream()
                    .flatMap(result -> feedbackOf(result).stream())
                    .map(feedback -> ExplainedFeedback.of(feedback, rubric, tested.members()))
                    .findFirst()
                    .ifPresent(e -> reports.add(new AdviceReport(advice, e.misconception(), e.facts(), e.location())));
        }
        return reports;
    }

    private static Optional<Feedback> feedbackOf(TestResult result) {
        return result instanceof TestResult.Observed observed && observed.outcome() instanceof Outcome.Failed failed
                ? Optional.of(failed.feedback())
                : Optional.empty();
    }

    private static Judged judged(CriterionReport report) {
        return new Judged(report.criterion(), report.verdict() == Verdict.PASSED, causeOf(report));
    }

    /** Two tests that wait for the same method have one cause, even if they were given different deadlines. */
    private static List<Fact> causeOf(CriterionReport report) {
        return switch (report.verdict()) {
            case FAILED, NOT_RUN -> report.feedback();
            case TIMED_OUT ->
                report.feedback().stream()
                        .filter(fact -> fact.key().equals(FeedbackLayout.WHERE))
                        .toList();
            case PASSED, NOT_STARTED, BLOCKED, REFUSED, DOES_NOT_COMPILE -> List.of();
        };
    }

    private static CriterionReport blocked(Criterion criterion, Criterion by) {
        return CriterionReport.of(criterion, Verdict.BLOCKED, List.of(new Fact("blocked by", by.id())));
    }

    private static ExerciseStatus statusOf(Tested tested) {
        if (tested.results().byTest().values().stream().anyMatch(TestResult.TimedOut.class::isInstance)) {
            return ExerciseStatus.TIMED_OUT;
        }
        boolean crashed = tested.results().byTest().values().stream().anyMatch(TestResult.Crashed.class::isInstance);
        return crashed ? ExerciseStatus.CRASHED : ExerciseStatus.GRADED;
    }
}
