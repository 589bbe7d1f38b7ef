package cardinality.grader.report.csv;

import cardinality.grader.model.Arrival;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Person;
import cardinality.grader.report.ArrivalWords;
import cardinality.testkit.page.PlainText;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns of the table.
 *
 * @param ids the kinds of ids that somebody has, in alphabetical order
 * @param exercises the graded exercises, in the order of the course
 * @param maxPoints the maximum points of a submission
 */
record CsvColumns(SortedSet<String> ids, List<ExerciseRubric> exercises, int maxPoints) {

    /** What begins a formula, also in the wide forms of East Asia. */
    private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    static CsvColumns of(Gradebook gradebook) {
        TreeSet<String> ids = new TreeSet<>();
        Map<String, ExerciseRubric> exercises = new TreeMap<>();
        for (GradeReport report : gradebook.submissions()) {
            people(report).forEach(person -> ids.addAll(person.ids().keySet()));
            report.exercises().forEach(each -> exercises.put(each.exercise().id(), each.exercise()));
        }
        List<ExerciseRubric> inOrder = exercises.values().stream()
                .sorted(Comparator.comparingInt(ExerciseRubric::order).thenComparing(ExerciseRubric::id))
                .toList();
        return new CsvColumns(ids, inOrder, gradebook.maxPoints());
    }

    List<String> header() {
        List<String> header = new ArrayList<>(List.of("submission", "name"));
        ids.forEach(kind -> header.add("id." + kind));
        header.addAll(List.of("status", "points", "max"));
        // Criteria of a bonus earn no points, so those that were met are counted.
        exercises.forEach(exercise -> header.add(exercise.isBonus() ? exercise.id() + ".met" : exercise.id()));
        criteria().forEach(criterion -> header.add(criterion.id()));
        return header.stream().map(CsvColumns::text).toList();
    }

    private Stream<Criterion> criteria() {
        return exercises.stream().flatMap(exercise -> exercise.criteria().stream());
    }

    List<String> row(GradeReport report) {
        List<String> row = new ArrayList<>();
        row.add(text(report.id()));
        row.add(text(ArrivalWords.name(report).orElse("")));
        for (String kind : ids) {
            row.add(text(people(report)
                    .flatMap(person -> Stream.ofNullable(person.ids().get(kind)))
                    .distinct()
                    .collect(Collectors.joining("; "))));
        }
        row.add(status(report));
        row.add(report.points().isPresent() ? String.valueOf(report.points().getAsInt()) : "");
        row.add(String.valueOf(maxPoints));
        Map<String, String> cells = new HashMap<>();
        for (ExerciseReport each : report.exercises()) {
            cells.put(each.exercise().id(), String.valueOf(each.exercise().isBonus() ? each.met() : each.points()));
            for (CriterionReport criterion : each.criteria()) {
                cells.put(criterion.criterion().id(), criterion.verdict().label());
            }
        }
        exercises.forEach(exercise -> row.add(cells.getOrDefault(exercise.id(), "")));
        criteria().forEach(criterion -> row.add(cells.getOrDefault(criterion.id(), "")));
        return row;
    }

    private static Stream<Person> people(GradeReport report) {
        Arrival arrival = report.arrival();
        return arrival.members().isEmpty() ? arrival.person().stream() : arrival.members().stream();
    }

    private static String status(GradeReport report) {
        if (report.graderError().isPresent()) {
            return "grader-error";
        }
        String others = report.exercises().stream()
                .filter(each -> each.status() != ExerciseStatus.GRADED)
                .map(each -> each.exercise().id() + " " + each.status().label())
                .collect(Collectors.joining(", "));
        return others.isEmpty() ? ExerciseStatus.GRADED.label() : others;
    }

    /** Text of a student as one line that no spreadsheet runs. */
    static String text(String text) {
        String line = PlainText.line(text);
        String begin = line.stripLeading();
        return !begin.isEmpty() && FORMULA.indexOf(begin.charAt(0)) >= 0 ? "'" + line : line;
    }
}
