package cardinality.grader.report.html;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.Verdict;
import cardinality.grader.report.html.ClassPage.CriterionNumbers;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** What the results of a class say about the criteria themselves. */
final class ItemAnalysis {

    /** With fewer results, a correlation is mostly chance. */
    static final int ENOUGH = 30;

    /** With fewer results, "nobody" says little. */
    private static final int SOME = 10;

    /** Below, strong students miss a criterion about as often as weak ones. */
    private static final double WEAK = 0.1;

    private ItemAnalysis() {}

    static List<CriterionNumbers> of(List<ExerciseRubric> rubrics, List<Member> graded) {
        List<CriterionNumbers> rows = new ArrayList<>();
        for (ExerciseRubric exercise : rubrics) {
            for (Criterion criterion : exercise.criteria()) {
                rows.add(row(exercise, criterion, graded));
            }
        }
        return rows;
    }

    private static CriterionNumbers row(ExerciseRubric exercise, Criterion criterion, List<Member> graded) {
        List<Result> results = new ArrayList<>();
        for (Member member : graded) {
            find(member, exercise, criterion)
                    .ifPresent(report -> results.add(new Result(report.verdict(), member.points() - report.points())));
        }
        long passed = results.stream()
                .filter(result -> result.verdict == Verdict.PASSED)
                .count();
        long started = results.stream()
                .filter(result -> result.verdict != Verdict.NOT_STARTED)
                .count();
        OptionalDouble discrimination = discrimination(results);
        return new CriterionNumbers(
                exercise.id(),
                criterion.name(),
                criterion.title(),
                criterion.points(),
                ClassNumbers.percent(passed, results.size()),
                ClassNumbers.percent(started, results.size()),
                discrimination.isPresent() ? String.format(Locale.ROOT, "%.2f", discrimination.getAsDouble()) : "",
                remark(results.size(), passed, discrimination));
    }

    /**
     * A result of one student.
     *
     * @param rest the points of all other criteria
     */
    private record Result(Verdict verdict, int rest) {}

    private static Optional<CriterionReport> find(Member member, ExerciseRubric exercise, Criterion criterion) {
        return member.report().exercises().stream()
                .filter(report -> report.exercise().id().equals(exercise.id()))
                .flatMap(report -> report.criteria().stream())
                .filter(report -> report.criterion().id().equals(criterion.id()))
                .findFirst();
    }

    /** The correlation of a pass with the points of all other criteria; empty where it says nothing. */
    private static OptionalDouble discrimination(List<Result> results) {
        int n = results.size();
        if (n < ENOUGH) {
            return OptionalDouble.empty();
        }
        double meanPass = 0;
        double meanRest = 0;
        for (Result result : results) {
            meanPass += pass(result) / n;
            meanRest += (double) result.rest / n;
        }
        double both = 0;
        double ofPass = 0;
        double ofRest = 0;
        for (Result result : results) {
            double pass = pass(result) - meanPass;
            double rest = result.rest - meanRest;
            both += pass * rest;
            ofPass += pass * pass;
            ofRest += rest * rest;
        }
        return ofPass < 1e-9 || ofRest < 1e-9
                ? OptionalDouble.empty()
                : OptionalDouble.of(both / Math.sqrt(ofPass * ofRest));
    }

    private static double pass(Result result) {
        return result.verdict == Verdict.PASSED ? 1 : 0;
    }

    private static String remark(int count, long passed, OptionalDouble discrimination) {
        if (count >= SOME && passed == count) {
            return "everybody passed";
        }
        if (count >= SOME && passed == 0) {
            return "nobody passed";
        }
        if (discrimination.isEmpty() || discrimination.getAsDouble() >= WEAK) {
            return "";
        }
        return discrimination.getAsDouble() < 0
                ? "good students miss it and weak ones pass: is it fair?"
                : "good students miss it as often as weak ones: is it fair?";
    }
}
