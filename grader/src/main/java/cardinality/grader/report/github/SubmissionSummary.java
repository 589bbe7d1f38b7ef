package cardinality.grader.report.github;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.report.ArrivalWords;
import cardinality.grader.report.NextSteps;
import cardinality.grader.report.ResultItem;
import cardinality.grader.report.ResultItem.Outcome;
import cardinality.grader.report.Tell;
import cardinality.testkit.drawing.SchemaDrawing;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One submission in Markdown, in parts that can be left out from the end. */
final class SubmissionSummary {

    private SubmissionSummary() {}

    static List<String> of(GradeReport report, int maxPoints, Tell tell) {
        List<String> parts = new ArrayList<>();
        parts.add("## " + GithubText.inline(ArrivalWords.label(report)) + ": " + points(report, maxPoints) + "\n\n");
        if (report.graderError().isPresent()) {
            parts.add(
                    "The grader failed on this submission, so there are no points yet. Nothing was taken from you.\n\n"
                            + GithubText.block(report.graderError().get()));
            return parts;
        }
        report.message().ifPresent(message -> parts.add(GithubText.block(message) + "\n"));
        Stream.of(ArrivalWords.remarks(report), ArrivalWords.guesses(report))
                .flatMap(List::stream)
                .forEach(remark -> parts.add("- " + GithubText.inline(remark) + "\n"));
        parts.add(table(report));
        parts.add(next(report, tell));
        if (tell != Tell.POINTS) {
            report.exercises().forEach(exercise -> exercise(exercise, report, tell, parts));
        }
        return parts;
    }

    static String points(GradeReport report, int maxPoints) {
        if (report.points().isEmpty()) {
            return "no points yet";
        }
        return maxPoints == 0 ? "bonus" : report.points().getAsInt() + " of " + maxPoints + " points";
    }

    private static String table(GradeReport report) {
        StringBuilder table = new StringBuilder("\n| exercise | | points | criteria met |\n|---|---|---:|---:|\n");
        for (ExerciseReport exercise : report.exercises()) {
            ExerciseRubric rubric = exercise.exercise();
            table.append("| ").append(rubric.id());
            table.append(" | ").append(GithubText.inline(rubric.title()));
            table.append(" | ").append(rubric.tally(exercise.points()).strip());
            table.append(" | ")
                    .append(exercise.met())
                    .append(" of ")
                    .append(exercise.criteria().size());
            table.append(" |\n");
        }
        return table.toString();
    }

    private static String next(GradeReport report, Tell tell) {
        List<NextSteps.Step> steps = NextSteps.of(report, tell);
        if (steps.isEmpty()) {
            return "";
        }
        StringBuilder list = new StringBuilder("\n### Next\n\n");
        for (NextSteps.Step step : steps) {
            list.append("1. **").append(step.exercise()).append("**: ").append(GithubText.inline(step.words()));
            list.append(step.gain().isEmpty() ? "\n" : " (" + GithubText.inline(step.gain()) + ")\n");
        }
        return list.toString();
    }

    private static void exercise(ExerciseReport exercise, GradeReport report, Tell tell, List<String> parts) {
        List<ResultItem> open = ResultItem.of(report.with(List.of(exercise)), tell).stream()
                .filter(item -> item.outcome() != Outcome.PASSED)
                .toList();
        boolean isDrawn = tell == Tell.ALL && exercise.evidence().schemas().isPresent();
        // What nobody began is in the table, and what to do about it is above.
        if ((open.isEmpty() && !isDrawn) || !exercise.isBegun()) {
            return;
        }
        ExerciseRubric rubric = exercise.exercise();
        parts.add(
                "\n### " + rubric.id() + ": " + rubric.tally(exercise.points()).strip() + "\n");
        if (exercise.message().isPresent()) {
            parts.add("\n" + exercise.status().label().replace('-', ' ') + "\n\n"
                    + (tell == Tell.ALL ? GithubText.block(exercise.message().get()) : ""));
            return;
        }
        open.forEach(item -> parts.add(item(item)));
        if (isDrawn) {
            parts.add(drawing(exercise));
        }
    }

    private static String item(ResultItem item) {
        String points = item.maxPoints() == 0 ? "" : ", " + item.points() + " of " + item.maxPoints();
        return "\n**" + GithubText.inline(item.name()) + "** ("
                + item.verdict().label().replace('-', ' ') + points + ")\n"
                + (item.text().isEmpty() ? "" : "\n" + GithubText.block(item.text()));
    }

    private static String drawing(ExerciseReport exercise) {
        List<String> failed = exercise.criteria().stream()
                .map(CriterionReport::evidence)
                .flatMap(evidence -> evidence.schema().stream())
                .toList();
        boolean allPassed = exercise.met() == exercise.criteria().size();
        return exercise.evidence()
                .schemas()
                .map(schemas -> {
                    SchemaDrawing drawing = SchemaDrawing.of(schemas.asked(), schemas.made(), failed, allPassed);
                    return "\nThe tables your mapping made:\n\n" + SchemaDiagram.of(schemas.made())
                            + "\nThe tables asked for:\n\n" + SchemaDiagram.of(schemas.asked())
                            + differences("What differs and made a criterion fail", drawing.faults())
                            + differences("What differs as well, and is right too", drawing.others());
                })
                .orElse("");
    }

    private static String differences(String title, List<String> lines) {
        StringBuilder list = new StringBuilder(lines.isEmpty() ? "" : "\n" + title + ":\n\n");
        lines.forEach(line -> list.append("- ").append(GithubText.inline(line)).append('\n'));
        return list.toString();
    }
}
