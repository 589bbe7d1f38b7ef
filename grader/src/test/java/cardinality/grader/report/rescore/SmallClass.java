package cardinality.grader.report.rescore;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.ClassFolder;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.ExerciseStatus;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.GradedRun;
import cardinality.grader.model.Location;
import cardinality.grader.model.Verdict;
import cardinality.grader.model.Weights;
import cardinality.testkit.ExecutedStatement;
import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.Fact;
import cardinality.testkit.rubric.Criterion;
import cardinality.testkit.rubric.ExerciseRubric;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * A class over one exercise of the kit, with a result of each kind. The first criterion failed and blocks the second in
 * the result of everybody who was judged.
 */
public final class SmallClass {

    public static final Kit KIT = Kit.load();

    public static final ExerciseRubric EXERCISE =
            KIT.rubric().exercise("onetomany").orElseThrow();

    public static final String FIRST = EXERCISE.criteria().get(0).id();

    public static final String SECOND = EXERCISE.criteria().get(1).id();

    public static final Instant START = Instant.parse("2026-11-28T10:00:00Z");

    private SmallClass() {}

    /** Returns results of students with these names. */
    public static Gradebook of(String... ids) {
        return book(List.of(ids).stream().map(SmallClass::judged).toList());
    }

    /** Returns a class of these results. */
    public static Gradebook book(List<GradeReport> reports) {
        return new Gradebook(
                KIT.version(),
                KIT.rubricDigest(),
                "bwrap",
                EXERCISE.points(),
                Optional.empty(),
                Optional.of(new GradedRun(START, 61_500)),
                Weights.NONE,
                ClassFolder.NONE,
                reports);
    }

    /** Returns a result with a failed, a blocked and else only passed criteria. */
    public static GradeReport judged(String id) {
        return report(
                id,
                ExerciseStatus.GRADED,
                IntStream.range(0, EXERCISE.criteria().size())
                        .mapToObj(i -> judged(EXERCISE.criteria().get(i), i))
                        .toList());
    }

    /** Returns a result of an exercise that stopped with the same verdict on all criteria. */
    public static GradeReport stopped(String id, ExerciseStatus status, Verdict verdict) {
        return report(
                id,
                status,
                EXERCISE.criteria().stream()
                        .map(criterion -> CriterionReport.of(criterion, verdict, List.of()))
                        .toList());
    }

    /** Returns a fault of the grader. */
    public static GradeReport error(String id) {
        return new GradeReport(id, Optional.of("the grader failed"), Optional.empty(), List.of(), 7);
    }

    private static GradeReport report(String id, ExerciseStatus status, List<CriterionReport> criteria) {
        ExerciseReport exercise = new ExerciseReport(EXERCISE, status, Optional.empty(), criteria, List.of());
        return new GradeReport(id, Optional.empty(), Optional.empty(), List.of(exercise), 7)
                .of(new TreeMap<>(java.util.Map.of("onetomany", "0".repeat(64))));
    }

    private static CriterionReport judged(Criterion criterion, int index) {
        return switch (index) {
            case 0 ->
                new CriterionReport(
                        criterion,
                        Verdict.FAILED,
                        Optional.of("EXTRA_TABLE"),
                        List.of(new Fact("expected", "tables users and posts"), new Fact("but was", "another one")),
                        List.of(new ExecutedStatement("select 1", Kind.SELECT, 2)),
                        Optional.of(new Location("src/main/java/cardinality/onetomany/User.java", 26)));
            case 1 -> CriterionReport.of(criterion, Verdict.BLOCKED, List.of(new Fact("blocked by", FIRST)));
            default -> CriterionReport.of(criterion, Verdict.PASSED, List.of());
        };
    }
}
