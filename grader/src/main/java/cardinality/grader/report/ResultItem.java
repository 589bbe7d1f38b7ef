package cardinality.grader.report;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Location;
import cardinality.grader.model.Verdict;
import cardinality.testkit.Fact;
import cardinality.testkit.FeedbackLayout;
import cardinality.testkit.page.PlainText;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An entry in a list of results: a criterion, or a whole exercise if that is all a student is told. Its texts are plain.
 *
 * @param exercise the id of the exercise
 * @param id the id of the criterion or of the exercise
 * @param title one line that says what holds when it is met
 * @param outcome how lists of test results count it
 * @param points the earned points
 * @param maxPoints the points that it can earn; zero for a bonus
 * @param message the verdict and its reason in one line; empty for a pass
 * @param text the feedback in lines; empty if there is none
 * @param location the student's own line
 * @param misconception stable name of the misconception behind a failure
 */
public record ResultItem(
        String exercise,
        String id,
        String title,
        Verdict verdict,
        Outcome outcome,
        int points,
        int maxPoints,
        String message,
        String text,
        Optional<Location> location,
        Optional<String> misconception) {

    /** How lists of test results count an entry. */
    public enum Outcome {
        PASSED,
        /** Not met, or not started: readers take a list of skipped tests for a success, which an untouched kit is not. */
        FAILED,
        /** There was nothing to judge. */
        ERROR,
        /** Blocked by another criterion, which failed; or a bonus that nobody began. */
        SKIPPED
    }

    /** Returns the results of a submission in the order of the course; none after a grader fault. */
    public static List<ResultItem> of(GradeReport report, Tell tell) {
        List<ResultItem> items = new ArrayList<>();
        for (ExerciseReport exercise : report.exercises()) {
            if (tell == Tell.POINTS) {
                items.add(of(exercise));
            } else {
                exercise.criteria().forEach(criterion -> items.add(of(exercise, criterion, tell)));
            }
        }
        return report.graderError().isPresent() ? List.of() : items;
    }

    private static ResultItem of(ExerciseReport exercise) {
        ExerciseRubric rubric = exercise.exercise();
        List<Verdict> verdicts = exercise.criteria().stream()
                .map(CriterionReport::verdict)
                .distinct()
                .toList();
        Verdict verdict = verdicts.size() == 1 ? verdicts.get(0) : Verdict.FAILED;
        return new ResultItem(
                rubric.id(),
                rubric.id(),
                rubric.title(),
                verdict,
                outcome(exercise, verdict),
                exercise.points(),
                rubric.points(),
                verdict == Verdict.PASSED ? "" : words(verdict),
                "",
                Optional.empty(),
                Optional.empty());
    }

    private static ResultItem of(ExerciseReport exercise, CriterionReport report, Tell tell) {
        boolean isAll = tell == Tell.ALL;
        return new ResultItem(
                exercise.exercise().id(),
                report.criterion().id(),
                report.criterion().title(),
                report.verdict(),
                outcome(exercise, report.verdict()),
                report.points(),
                report.criterion().points(),
                report.verdict() == Verdict.PASSED ? "" : message(exercise, report, isAll),
                isAll ? text(exercise, report) : "",
                isAll ? report.location() : Optional.empty(),
                isAll ? report.misconception().map(PlainText::line) : Optional.empty());
    }

    private static Outcome outcome(ExerciseReport exercise, Verdict verdict) {
        return switch (verdict) {
            case PASSED -> Outcome.PASSED;
            case FAILED, TIMED_OUT -> Outcome.FAILED;
            case NOT_STARTED -> exercise.exercise().isBonus() && !exercise.isBegun() ? Outcome.SKIPPED : Outcome.FAILED;
            case BLOCKED -> Outcome.SKIPPED;
            case REFUSED, DOES_NOT_COMPILE, NOT_RUN -> Outcome.ERROR;
        };
    }

    private static String message(ExerciseReport exercise, CriterionReport report, boolean isAll) {
        Optional<String> reason = exercise.message()
                .or(() -> report.feedback().stream()
                        .filter(fact -> fact.key().equals("but was"))
                        .map(Fact::value)
                        .findFirst())
                .flatMap(text -> text.lines().filter(line -> !line.isBlank()).findFirst())
                .filter(text -> isAll);
        return words(report.verdict())
                + reason.map(line -> ": " + PlainText.line(line.strip())).orElse("");
    }

    private static String text(ExerciseReport exercise, CriterionReport report) {
        if (exercise.message().isPresent()) {
            return PlainText.of(exercise.message().get());
        }
        List<Fact> more = new ArrayList<>();
        report.location().ifPresent(at -> more.add(new Fact("line", at.file() + ":" + at.line())));
        report.hint().ifPresent(hint -> more.add(new Fact("hint", hint)));
        report.acceptance().ifPresent(acceptance -> more.add(new Fact("accepted", acceptance.reason())));
        return PlainText.of(
                FeedbackLayout.lines(report.feedback(), report.statements(), report.misconception(), more).stream()
                        .collect(Collectors.joining("\n")));
    }

    private static String words(Verdict verdict) {
        return verdict.label().replace('-', ' ');
    }

    /** The criterion without its exercise, and the title; no points, because they are no part of what a test is called. */
    public String name() {
        return id.substring(id.indexOf('.') + 1) + ": " + title;
    }
}
