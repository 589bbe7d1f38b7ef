package cardinality.grader.report.text;

import cardinality.grader.model.Acceptance;
import cardinality.grader.model.AdviceReport;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Location;
import cardinality.grader.report.ArrivalWords;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.Fact;
import cardinality.testkit.FeedbackLayout;
import cardinality.testkit.page.PlainText;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One submission in full, as text: every criterion, and the feedback of those that were not met. */
public final class SubmissionText {

    private SubmissionText() {}

    /** The report as lines for a terminal. */
    public static String of(GradeReport report, int maxPoints) {
        List<String> lines = new ArrayList<>();
        String points = report.points().isPresent()
                ? maxPoints == 0 ? "bonus" : report.points().getAsInt() + " of " + maxPoints + " points"
                : "not graded";
        lines.add(PlainText.line(ArrivalWords.label(report)) + ": " + points);
        report.graderError().or(report::message).ifPresent(message -> lines.add("  " + PlainText.line(message)));
        ArrivalWords.remarks(report).forEach(remark -> lines.add("  " + PlainText.line(remark)));
        ArrivalWords.guesses(report).forEach(guess -> lines.add("  " + PlainText.line(guess)));
        report.exercises().forEach(exercise -> exercise(exercise, lines));
        return PlainText.of(String.join("\n", lines));
    }

    private static void exercise(ExerciseReport report, List<String> lines) {
        lines.add("");
        ExerciseRubric rubric = report.exercise();
        boolean leftOut = rubric.isBonus() && !report.isBegun();
        lines.add("%-14s %s   %s%s"
                .formatted(
                        rubric.id(),
                        rubric.tally(report.points()),
                        rubric.title(),
                        leftOut ? "   (not started)" : rubric.remark(report.met())));
        if (leftOut) {
            return;
        }
        report.message().ifPresent(message -> {
            lines.add("   " + report.status().label());
            message.lines().forEach(line -> lines.add("      " + line));
        });
        if (report.message().isEmpty()) {
            report.criteria().forEach(criterion -> criterion(criterion, rubric.isBonus(), lines));
            report.advice().forEach(advice -> advice(advice, lines));
        }
    }

    private static void advice(AdviceReport report, List<String> lines) {
        lines.add("   %-12s            %s".formatted("advice", report.advice().title()));
        feedback(report.feedback(), List.of(), Optional.empty(), line(report.location()), lines);
    }

    private static void criterion(CriterionReport report, boolean bonus, List<String> lines) {
        String points =
                "%2d of %2d".formatted(report.points(), report.criterion().points());
        lines.add("   %-12s %s   %s: %s"
                .formatted(
                        report.verdict().label(),
                        bonus ? " ".repeat(points.length()) : points,
                        report.criterion().name(),
                        report.criterion().title()));
        List<Fact> more = new ArrayList<>(line(report.location()));
        report.hint().ifPresent(hint -> more.add(new Fact("hint", hint)));
        feedback(report.feedback(), report.statements(), report.misconception(), more, lines);
        report.acceptance().ifPresent(acceptance -> decision(acceptance, lines));
    }

    /** The layout of feedback would take the moment for one of a test. */
    private static void decision(Acceptance acceptance, List<String> lines) {
        lines.add("      accepted     : " + PlainText.line(acceptance.reason()));
        lines.add("      before       : " + acceptance.before().verdict().label());
        lines.add("      decided      : " + acceptance.when());
    }

    private static List<Fact> line(Optional<Location> location) {
        return location.map(at -> new Fact("line", at.file() + ":" + at.line())).stream()
                .toList();
    }

    private static void feedback(
            List<Fact> facts,
            List<ExecutedStatement> statements,
            Optional<String> misconception,
            List<Fact> more,
            List<String> lines) {
        FeedbackLayout.lines(facts, statements, misconception, more).forEach(line -> lines.add("      " + line));
    }
}
