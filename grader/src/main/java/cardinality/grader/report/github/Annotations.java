package cardinality.grader.report.github;

import cardinality.grader.model.AdviceReport;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Location;
import cardinality.grader.model.Verdict;
import cardinality.grader.report.Tell;
import cardinality.testkit.Fact;
import cardinality.testkit.FeedbackLayout;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Workflow commands for one submission: a mark on each of the student's lines that cost points, and the two notices from
 * which GitHub Classroom takes the points. A class has none, because the files of all its students have the same names.
 */
final class Annotations {

    /** GitHub shows so many errors and so many warnings of a step, and drops all others without a word. */
    static final int MAX = 10;

    private Annotations() {}

    /**
     * A line that is wrong.
     *
     * @param cost the points that are lost by it, with those of criteria that wait for it
     */
    private record Finding(int cost, String title, String message, Optional<Location> location) {
        String as(String kind) {
            return GithubText.command(
                    kind,
                    message,
                    "file",
                    location.map(Location::file).orElse(""),
                    "line",
                    location.map(at -> String.valueOf(at.line())).orElse(""),
                    "title",
                    title);
        }
    }

    /** Returns lines for the standard output of a step, the costliest findings first. */
    static List<String> of(Gradebook gradebook, Tell tell) {
        if (gradebook.submissions().size() != 1) {
            return List.of();
        }
        GradeReport report = gradebook.submissions().get(0);
        List<String> lines = new ArrayList<>();
        if (report.points().isPresent()) {
            int points = report.points().getAsInt();
            lines.addAll(notices(points, gradebook.maxPoints()));
        } else {
            lines.add(GithubText.command("error", "The grader failed on this submission. There are no points yet."));
        }
        if (tell == Tell.ALL) {
            lines.addAll(shown(errors(report), "error"));
            lines.addAll(shown(warnings(report), "warning"));
        }
        return lines;
    }

    private static List<String> notices(int points, int maxPoints) {
        return List.of(
                GithubText.command("notice", "Points " + points + "/" + maxPoints, "title", "Autograding complete"),
                GithubText.command(
                        "notice",
                        "{\"totalPoints\":" + points + ",\"maxPoints\":" + maxPoints + "}",
                        "title",
                        "Autograding report"));
    }

    private static List<String> shown(List<Finding> findings, String kind) {
        List<String> lines = new ArrayList<>();
        findings.stream().limit(MAX).forEach(finding -> lines.add(finding.as(kind)));
        if (findings.size() > MAX) {
            lines.add("(" + (findings.size() - MAX) + " more of kind " + kind + " are not marked: GitHub shows " + MAX
                    + "; the summary has all)");
        }
        return lines;
    }

    private static List<Finding> errors(GradeReport report) {
        List<Finding> findings = new ArrayList<>();
        for (ExerciseReport exercise : report.exercises()) {
            if (exercise.message().isPresent()) {
                findings.add(stopped(exercise));
            } else {
                exercise.criteria().stream()
                        .filter(criterion ->
                                criterion.verdict() == Verdict.FAILED || criterion.verdict() == Verdict.TIMED_OUT)
                        .map(criterion -> failed(exercise, criterion))
                        .forEach(findings::add);
            }
        }
        // Equal costs stay in the order of the course.
        findings.sort(Comparator.comparingInt(Finding::cost).reversed());
        return findings;
    }

    private static Finding stopped(ExerciseReport exercise) {
        ExerciseRubric rubric = exercise.exercise();
        return new Finding(
                rubric.points() - exercise.points(),
                rubric.id() + ": " + exercise.status().label().replace('-', ' ') + cost(rubric.points()),
                exercise.message().orElse(""),
                exercise.criteria().stream().findFirst().flatMap(CriterionReport::location));
    }

    private static Finding failed(ExerciseReport exercise, CriterionReport report) {
        int cost = report.criterion().points()
                + exercise.blockedBy(report.criterion()).stream()
                        .mapToInt(blocked -> blocked.criterion().points())
                        .sum();
        return new Finding(
                cost,
                report.criterion().id() + cost(cost),
                text(report.criterion().title(), report.feedback()),
                report.location());
    }

    private static String cost(int points) {
        return points == 0 ? "" : points == 1 ? " (1 point)" : " (" + points + " points)";
    }

    private static List<Finding> warnings(GradeReport report) {
        return report.exercises().stream()
                .filter(exercise -> exercise.message().isEmpty())
                .flatMap(exercise -> exercise.advice().stream())
                .map(Annotations::advice)
                .toList();
    }

    private static Finding advice(AdviceReport report) {
        return new Finding(
                0,
                report.advice().id() + " (advice)",
                text(report.advice().title(), report.feedback()),
                report.location());
    }

    private static String text(String title, List<Fact> feedback) {
        return feedback.stream()
                .filter(fact -> !fact.key().equals(FeedbackLayout.WHERE))
                .map(fact -> "\n" + fact.key() + ": " + fact.value().strip())
                .collect(Collectors.joining("", title, ""));
    }
}
