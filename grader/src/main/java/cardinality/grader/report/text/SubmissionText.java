package cardinality.grader.report.text;

import cardinality.grader.model.AdviceReport;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.PlainText;
import cardinality.grader.model.Verdict;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.List;

/** One submission in full, as text: every criterion, and the feedback of those that were not met. */
public final class SubmissionText {

    private SubmissionText() {}

    /** The report as lines for a terminal. */
    public static String of(GradeReport report, int maxPoints) {
        List<String> lines = new ArrayList<>();
        String points = report.points().isPresent()
                ? maxPoints == 0 ? "bonus" : report.points().getAsInt() + " of " + maxPoints + " points"
                : "not graded";
        lines.add(PlainText.line(report.id()) + ": " + points);
        report.graderError().or(report::message).ifPresent(message -> lines.add("  " + PlainText.line(message)));
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
        report.feedback().forEach(fact -> fact(fact.key(), fact.value(), lines));
        report.location().ifPresent(l -> fact("line", l.file() + ":" + l.line(), lines));
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
        report.feedback().forEach(fact -> fact(fact.key(), fact.value(), lines));
        for (ExecutedStatement s : report.statements()) {
            fact("statement", s.count() == 1 ? s.sql() : s.sql() + "   (" + s.count() + " times)", lines);
        }
        report.misconception().ifPresent(code -> fact("misconception", code, lines));
        report.location().ifPresent(l -> fact("line", l.file() + ":" + l.line(), lines));
        if (report.verdict() == Verdict.FAILED) {
            report.hint().ifPresent(hint -> fact("hint", hint, lines));
        }
    }

    private static void fact(String key, String value, List<String> lines) {
        lines.add("      %-13s: %s".formatted(key, value.replace("\n", "\n" + " ".repeat(21))));
    }
}
