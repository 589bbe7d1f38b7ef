package cardinality.grader.report.text;

import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.report.ArrivalWords;
import cardinality.testkit.page.PlainText;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The results of a class as a table for the terminal: one row per submission, one column per exercise. */
public final class CohortTable {

    private static final int MAX_ID = 32;
    private static final int MAX_REMARK = 80;

    private static final String ID_HEADER = "submission";

    private CohortTable() {}

    /** Returns the table, followed by the frequency of each misconception. */
    public static String of(Gradebook gradebook) {
        Map<String, ExerciseRubric> columns = new LinkedHashMap<>();
        gradebook.submissions().stream()
                .flatMap(s -> s.exercises().stream())
                .map(ExerciseReport::exercise)
                .forEach(exercise -> columns.putIfAbsent(exercise.id(), exercise));
        Map<String, String> ids = ids(gradebook);
        int width = ids.values().stream().mapToInt(String::length).reduce(ID_HEADER.length(), Math::max);
        List<String> lines = new ArrayList<>();
        StringBuilder header = new StringBuilder(("%-" + width + "s  %9s").formatted(ID_HEADER, "points"));
        columns.keySet().forEach(id -> header.append("  ").append(id));
        lines.add(header.toString());
        for (GradeReport report : gradebook.submissions()) {
            lines.add(row(report, ids.getOrDefault(report.id(), ""), columns.keySet(), width, gradebook.maxPoints()));
        }
        columns.values().stream()
                .filter(ExerciseRubric::isBonus)
                .forEach(bonus -> lines.add(bonus.id() + " is a bonus: criteria met, no points"));
        misconceptions(gradebook, lines);
        DecisionsText.of(gradebook).forEach(lines::add);
        return PlainText.of(String.join("\n", lines));
    }

    private static String row(GradeReport report, String id, Iterable<String> columns, int width, int maxPoints) {
        String points = report.points().isPresent()
                ? maxPoints == 0
                        ? "bonus"
                        : "%d of %d".formatted(report.points().getAsInt(), maxPoints)
                : "error";
        StringBuilder row = new StringBuilder(("%-" + width + "s  %9s").formatted(id, points));
        List<String> remarks = new ArrayList<>();
        for (String column : columns) {
            String cell = "";
            for (ExerciseReport exercise : report.exercises()) {
                if (exercise.exercise().id().equals(column)) {
                    cell = cell(exercise);
                    if (exercise.status() != ExerciseStatus.GRADED) {
                        remarks.add(column + " " + exercise.status().label());
                    }
                }
            }
            row.append("  ").append(("%" + column.length() + "s").formatted(cell));
        }
        report.graderError().or(report::message).ifPresent(message -> {
            remarks.clear();
            remarks.add(PlainText.line(message));
        });
        ArrivalWords.remarks(report)
                .forEach(remark -> remarks.add(PlainText.capped(PlainText.line(remark), MAX_REMARK)));
        return row + (remarks.isEmpty() ? "" : "  " + String.join(", ", remarks));
    }

    /** Names as they are printed, by id. Long ones are cut, unless two would look the same. */
    private static Map<String, String> ids(Gradebook gradebook) {
        Map<String, Integer> uses = new TreeMap<>();
        gradebook.submissions().forEach(report -> uses.merge(cut(report.id()), 1, Integer::sum));
        Map<String, String> ids = new TreeMap<>();
        for (GradeReport report : gradebook.submissions()) {
            String cut = cut(report.id());
            ids.put(report.id(), uses.getOrDefault(cut, 0) > 1 ? PlainText.line(report.id()) : cut);
        }
        return ids;
    }

    private static String cut(String id) {
        return PlainText.capped(PlainText.line(id), MAX_ID);
    }

    /** A bonus exercise that the student did not begin has an empty cell. */
    private static String cell(ExerciseReport report) {
        if (!report.exercise().isBonus()) {
            return String.valueOf(report.points());
        }
        return report.isBegun()
                ? report.met() + "/" + report.exercise().criteria().size()
                : "";
    }

    private static void misconceptions(Gradebook gradebook, List<String> lines) {
        Map<String, Integer> counts = new TreeMap<>();
        for (GradeReport report : gradebook.submissions()) {
            report.exercises().stream()
                    .flatMap(e -> e.criteria().stream())
                    .flatMap(c -> c.misconception().stream())
                    .distinct()
                    .forEach(code -> counts.merge(code, 1, Integer::sum));
        }
        if (!counts.isEmpty()) {
            lines.add("");
            lines.add("misconceptions met (submissions)");
            counts.entrySet().stream()
                    .sorted(Map.Entry.<String, Integer>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .forEach(e -> lines.add("  %4d  %s".formatted(e.getValue(), e.getKey())));
        }
    }
}
