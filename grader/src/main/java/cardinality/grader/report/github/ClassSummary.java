package cardinality.grader.report.github;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.report.ArrivalWords;
import cardinality.grader.report.Tell;
import cardinality.testkit.page.PlainText;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** A class in Markdown, in parts that can be left out from the end. */
final class ClassSummary {

    private static final int MAX_NAME = 60;

    private static final int MAX_MISCONCEPTIONS = 20;

    private record Misconception(ExerciseRubric exercise, String code) {}

    private ClassSummary() {}

    static List<String> of(Gradebook gradebook, Tell tell) {
        List<String> parts = new ArrayList<>();
        List<GradeReport> submissions = gradebook.submissions();
        long failed = submissions.stream()
                .filter(report -> report.graderError().isPresent())
                .count();
        parts.add("## " + submissions.size() + " submissions, of " + gradebook.maxPoints() + " points\n\n"
                + (failed == 0 ? "" : "The grader failed on " + failed + "; they have no points yet.\n\n"));
        if (tell == Tell.ALL) {
            parts.add(misconceptions(submissions));
        }
        List<ExerciseRubric> exercises = submissions.stream()
                .filter(report -> report.graderError().isEmpty())
                .findFirst()
                .map(report -> report.exercises().stream()
                        .map(ExerciseReport::exercise)
                        .toList())
                .orElse(List.of());
        parts.add("| submission | points |"
                + exercises.stream().map(exercise -> " " + exercise.id() + " |").collect(Collectors.joining())
                + "\n|---|---:|" + "---:|".repeat(exercises.size()) + "\n");
        submissions.forEach(report -> parts.add(row(report)));
        return parts;
    }

    private static String row(GradeReport report) {
        return "| " + GithubText.inline(PlainText.capped(ArrivalWords.label(report), MAX_NAME)) + " | "
                + (report.points().isPresent() ? report.points().getAsInt() : "not graded") + " |"
                + (report.graderError().isPresent()
                        ? ""
                        : report.exercises().stream()
                                .map(exercise -> " " + cell(exercise) + " |")
                                .collect(Collectors.joining()))
                + "\n";
    }

    private static String cell(ExerciseReport exercise) {
        return exercise.exercise().isBonus() ? exercise.met() + " met" : String.valueOf(exercise.points());
    }

    private static String misconceptions(List<GradeReport> submissions) {
        Map<Misconception, Integer> counts = new LinkedHashMap<>();
        submissions.forEach(report -> of(report).forEach(each -> counts.merge(each, 1, Integer::sum)));
        if (counts.isEmpty()) {
            return "";
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<Misconception, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(MAX_MISCONCEPTIONS)
                .map(entry -> "| " + entry.getValue() + " | "
                        + entry.getKey().exercise().id() + " | "
                        + GithubText.inline(PlainText.capped(entry.getKey().code(), MAX_NAME)) + " | "
                        + GithubText.inline(entry.getKey()
                                .exercise()
                                .idea(entry.getKey().code())
                                .orElse(""))
                        + " |\n")
                .collect(Collectors.joining(
                        "", "| students | exercise | misconception | idea |\n|---:|---|---|---|\n", "\n"));
    }

    /** Each misconception once, however many criteria show it. */
    private static Set<Misconception> of(GradeReport report) {
        Set<Misconception> found = new LinkedHashSet<>();
        for (ExerciseReport exercise : report.exercises()) {
            exercise.criteria().stream()
                    .map(CriterionReport::misconception)
                    .forEach(code -> code.ifPresent(c -> found.add(new Misconception(exercise.exercise(), c))));
        }
        return found;
    }
}
