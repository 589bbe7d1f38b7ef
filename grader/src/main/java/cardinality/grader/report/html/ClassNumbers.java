package cardinality.grader.report.html;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.Verdict;
import cardinality.grader.report.html.ClassPage.ExerciseNumbers;
import cardinality.grader.report.html.ClassPage.Overview;
import cardinality.grader.report.html.ClassPage.Share;
import cardinality.testkit.rubric.ExerciseRubric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Counts and means of a class. Faults of the grader are in none of them. */
final class ClassNumbers {

    private ClassNumbers() {}

    static Overview overview(List<Member> members, List<Member> graded, int maxPoints) {
        int[] sorted = graded.stream().mapToInt(Member::points).sorted().toArray();
        boolean isEmpty = sorted.length == 0;
        return new Overview(
                members.size(),
                graded.size(),
                maxPoints,
                isEmpty ? "–" : number(quantile(sorted, 0.5)),
                isEmpty ? "–" : number(quantile(sorted, 0.25)) + " to " + number(quantile(sorted, 0.75)),
                (int) graded.stream()
                        .filter(m -> maxPoints > 0 && m.points() == maxPoints)
                        .count(),
                (int) graded.stream()
                        .filter(m -> m.report().exercises().stream().noneMatch(ExerciseReport::isBegun))
                        .count());
    }

    /** The value below which a share of the sorted values lies, between two of them if need be. */
    static double quantile(int[] sorted, double share) {
        double position = share * (sorted.length - 1);
        int below = (int) Math.floor(position);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** Returns the exercises of the results, in the order of the course. */
    static List<ExerciseRubric> rubrics(List<Member> graded) {
        Map<String, ExerciseRubric> byId = new LinkedHashMap<>();
        graded.stream()
                .flatMap(member -> member.report().exercises().stream())
                .map(ExerciseReport::exercise)
                .forEach(exercise -> byId.putIfAbsent(exercise.id(), exercise));
        return List.copyOf(byId.values());
    }

    /** Returns the results of one exercise. */
    static List<ExerciseReport> reports(List<Member> graded, ExerciseRubric exercise) {
        return graded.stream()
                .flatMap(member -> member.report().exercises().stream())
                .filter(report -> report.exercise().id().equals(exercise.id()))
                .toList();
    }

    static List<ExerciseNumbers> exercises(List<ExerciseRubric> rubrics, List<Member> graded) {
        return rubrics.stream()
                .map(exercise -> numbers(exercise, reports(graded, exercise)))
                .toList();
    }

    private static ExerciseNumbers numbers(ExerciseRubric exercise, List<ExerciseReport> reports) {
        double mean =
                reports.stream().mapToInt(ExerciseReport::points).average().orElse(0);
        return new ExerciseNumbers(
                exercise.id(),
                exercise.title(),
                exercise.points(),
                exercise.isBonus() ? "–" : String.format(Locale.ROOT, "%.1f", mean),
                shares(reports));
    }

    private static List<Share> shares(List<ExerciseReport> reports) {
        List<Verdict> all = reports.stream()
                .flatMap(report -> report.criteria().stream())
                .map(CriterionReport::verdict)
                .toList();
        List<Share> shares = new ArrayList<>();
        double x = 0;
        for (Kind kind : Kind.values()) {
            long count =
                    all.stream().filter(verdict -> Kind.of(verdict) == kind).count();
            double width = all.isEmpty() ? 0 : 100.0 * count / all.size();
            if (count > 0) {
                shares.add(new Share(kind.style, rounded(x), rounded(width), Math.round(width) + " % " + kind.words));
            }
            x += width;
        }
        return shares;
    }

    private enum Kind {
        PASSED("good", "passed"),
        FAILED("bad", "failed"),
        BLOCKED("blocked", "blocked by another one"),
        NOT_STARTED("none", "not started");

        private final String style;
        private final String words;

        Kind(String style, String words) {
            this.style = style;
            this.words = words;
        }

        static Kind of(Verdict verdict) {
            return switch (verdict) {
                case PASSED -> PASSED;
                case FAILED, TIMED_OUT, REFUSED, DOES_NOT_COMPILE, NOT_RUN -> FAILED;
                case BLOCKED -> BLOCKED;
                case NOT_STARTED -> NOT_STARTED;
            };
        }
    }

    static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }

    /** A number without a useless fraction. */
    static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    static int percent(long part, long whole) {
        return whole == 0 ? 0 : (int) Math.round(100.0 * part / whole);
    }
}
