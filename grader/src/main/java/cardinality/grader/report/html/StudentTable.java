package cardinality.grader.report.html;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.Verdict;
import cardinality.grader.report.ArrivalWords;
import cardinality.testkit.page.PlainText;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of students by exercises. With its tints it is the heat map of the class.
 *
 * @param columns the exercises
 * @param rows the students, in the order of the class
 * @param isLong whether some rows are hidden until they are asked for
 */
public record StudentTable(List<Column> columns, List<Row> rows, boolean isLong) {

    /** The rows that a browser lays out at once; the stylesheet has the same number. */
    static final int SHOWN = 200;

    private static final int MAX_REMARK = 120;

    /** An exercise. */
    public record Column(String id, String title, String points) {}

    /**
     * A student. The names of its attributes are short because a class has thousands of rows.
     *
     * @param verdicts for each exercise the letters of verdicts that are no passes, and a full stop; null if there are none
     * @param misconceptions their numbers on this page, each followed by a blank; null if there are none
     */
    public record Row(
            String page,
            String name,
            @Nullable String verdicts,
            @Nullable String misconceptions,
            Cell points,
            List<Cell> cells,
            String remark) {}

    /**
     * A number with its tint.
     *
     * @param style the tint, from {@code t0} for nothing to {@code t3}, or {@code tn} for not started; null for everything
     */
    public record Cell(String text, @Nullable String style) {}

    static StudentTable of(
            List<ExerciseRubric> exercises, List<Member> members, MisconceptionList misconceptions, int maxPoints) {
        return new StudentTable(
                exercises.stream().map(StudentTable::column).toList(),
                members.stream()
                        .map(member -> row(member, exercises, misconceptions, maxPoints))
                        .toList(),
                members.size() > SHOWN);
    }

    private static Column column(ExerciseRubric exercise) {
        return new Column(exercise.id(), exercise.title(), exercise.isBonus() ? "bonus" : "of " + exercise.points());
    }

    private static Row row(
            Member member, List<ExerciseRubric> exercises, MisconceptionList misconceptions, int maxPoints) {
        Map<String, ExerciseReport> reports = member.report().exercises().stream()
                .collect(Collectors.toMap(report -> report.exercise().id(), report -> report));
        StringBuilder verdicts = new StringBuilder();
        List<Cell> cells = new ArrayList<>();
        for (ExerciseRubric exercise : exercises) {
            ExerciseReport report = reports.get(exercise.id());
            if (report == null) {
                cells.add(new Cell("", null));
            } else {
                cells.add(cell(report));
                verdicts.append(letters(report)).append('.');
            }
        }
        return new Row(
                member.page(),
                member.shortName(),
                verdicts.isEmpty() ? null : verdicts.toString(),
                numbers(misconceptions.numbersOf(member)),
                points(member, maxPoints),
                cells,
                Member.capped(PlainText.line(remark(member)), MAX_REMARK));
    }

    private static @Nullable String numbers(Set<Integer> misconceptions) {
        return misconceptions.isEmpty()
                ? null
                : misconceptions.stream().map(number -> number + " ").collect(Collectors.joining());
    }

    private static Cell points(Member member, int maxPoints) {
        if (!member.isGraded()) {
            return new Cell("error", "bad");
        }
        return new Cell(maxPoints == 0 ? "bonus" : "" + member.points(), tint(member.points(), maxPoints));
    }

    private static Cell cell(ExerciseReport report) {
        if (!report.isBegun()) {
            return new Cell("–", report.exercise().isBonus() ? null : "tn");
        }
        return report.exercise().isBonus()
                ? new Cell(
                        "" + report.met(), tint(report.met(), report.criteria().size()))
                : new Cell(
                        "" + report.points(),
                        tint(report.points(), report.exercise().points()));
    }

    /** Nothing and everything have a step of their own; what is between has three. */
    static @Nullable String tint(long earned, long of) {
        if (of == 0 || earned >= of) {
            return null;
        }
        return earned <= 0 ? "t0" : "t" + (1 + 3 * earned / of);
    }

    private static String letters(ExerciseReport report) {
        return report.criteria().stream()
                .map(CriterionReport::verdict)
                .distinct()
                .map(VerdictStyle::letter)
                .collect(Collectors.joining());
    }

    private static String remark(Member member) {
        return Stream.concat(Stream.of(result(member)), ArrivalWords.remarks(member.report()).stream())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String result(Member member) {
        return member.report()
                .graderError()
                .or(member.report()::message)
                .orElseGet(() -> member.report().exercises().stream()
                        .filter(exercise -> exercise.status() != ExerciseStatus.GRADED)
                        .map(exercise -> exercise.exercise().id() + " " + VerdictStyle.words(exercise.status()))
                        .collect(Collectors.joining(", ")));
    }

    /** The verdicts by which rows can be filtered, by their letter. */
    public static List<Choice> choices() {
        List<Choice> choices = new ArrayList<>(List.of(new Choice("lost", "not everything passed", "")));
        for (Verdict verdict : Verdict.values()) {
            choices.add(
                    verdict == Verdict.PASSED
                            ? new Choice("passed", "everything passed", "")
                            : new Choice(verdict.label(), VerdictStyle.words(verdict), VerdictStyle.letter(verdict)));
        }
        return choices;
    }

    /**
     * A choice of a filter.
     *
     * @param letter the letter of the verdict in the rows; empty if it is not one verdict that rows contain
     */
    public record Choice(String value, String words, String letter) {}
}
