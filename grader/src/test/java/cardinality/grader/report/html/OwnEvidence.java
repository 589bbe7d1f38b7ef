package cardinality.grader.report.html;

import cardinality.grader.catalog.Kit;
import cardinality.grader.model.CriterionEvidence;
import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.Excerpt;
import cardinality.grader.model.ExerciseEvidence;
import cardinality.grader.model.ExerciseEvidence.Schemas;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.GradeReport;
import cardinality.grader.model.Gradebook;
import cardinality.grader.model.Location;
import cardinality.grader.model.StatementOrder;
import cardinality.grader.model.StatementRun;
import cardinality.grader.model.Verdict;
import cardinality.testkit.drawing.SchemaReport;
import cardinality.testkit.drawing.SchemaReport.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Evidence of which no two criteria share a part, so that no page can leave one out. */
final class OwnEvidence {

    private static final Kit KIT = Kit.load();

    private OwnEvidence() {}

    static Gradebook in(Gradebook gradebook) {
        return new Gradebook(
                gradebook.kitVersion(),
                gradebook.rubricDigest(),
                gradebook.isolation(),
                gradebook.maxPoints(),
                gradebook.submissions().stream().map(OwnEvidence::in).toList());
    }

    private static GradeReport in(GradeReport report) {
        return new GradeReport(
                report.id(),
                report.graderError(),
                report.message(),
                report.exercises().stream().map(OwnEvidence::in).toList(),
                report.durationMs());
    }

    private static ExerciseReport in(ExerciseReport report) {
        boolean isWrong = report.criteria().stream().anyMatch(criterion -> criterion.verdict() == Verdict.FAILED);
        return new ExerciseReport(
                report.exercise(),
                report.status(),
                report.message(),
                report.criteria().stream().map(OwnEvidence::in).toList(),
                report.advice(),
                new ExerciseEvidence(
                        Optional.empty(),
                        KIT.schemaAskedFor(report.exercise())
                                .filter(asked -> isWrong)
                                .map(asked -> new Schemas(asked, made(asked)))));
    }

    /** With a table that nobody asked for. */
    private static SchemaReport made(SchemaReport asked) {
        List<Table> tables = new ArrayList<>(asked.tables());
        tables.add(new Table("extra", asked.tables().get(0).columns(), List.of()));
        return new SchemaReport(tables);
    }

    private static CriterionReport in(CriterionReport report) {
        String name = report.criterion().name();
        return report.verdict() != Verdict.FAILED
                ? report
                : report.with(new CriterionEvidence(
                        report.location().map(location -> excerpt(location, name)),
                        new StatementOrder(
                                List.of(
                                        run("select u1_0.id,u1_0.username from users u1_0 where u1_0.%s=?", name, 1),
                                        run("select p1_0.id,p1_0.title from posts p1_0 where p1_0.%s=?", name, 6)),
                                0,
                                OptionalInt.of(3)),
                        List.of("extra")));
    }

    private static Excerpt excerpt(Location location, String name) {
        return new Excerpt(
                location.line() - 4,
                IntStream.range(0, 8)
                        .mapToObj(line -> "    private List<Post> %s%d = new ArrayList<>();".formatted(name, line))
                        .toList());
    }

    private static StatementRun run(String sql, String name, int times) {
        return new StatementRun(sql.formatted(name), times, Optional.empty());
    }
}
