package cardinality.grader.report.html;

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
import cardinality.testkit.drawing.SchemaReport.Column;
import cardinality.testkit.drawing.SchemaReport.ForeignKey;
import cardinality.testkit.drawing.SchemaReport.Table;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What a run records besides verdicts and feedback. */
public final class SampleEvidence {

    /** What {@link #made} has and a criterion failed on; that comments are missing is nobody's fault. */
    public static final List<String> FAULTS = List.of("users_posts", "posts.author_id");

    private static final Optional<Location> CAUSE =
            Optional.of(new Location("src/main/java/cardinality/fetching/Fetching.java", 41));

    private SampleEvidence() {}

    /** Users, their posts, and the comments on these. */
    public static SchemaReport asked() {
        return new SchemaReport(List.of(
                users(),
                new Table(
                        "posts",
                        List.of(id(), text("title"), number("author_id", false, false)),
                        List.of(new ForeignKey(List.of("author_id"), "users", List.of("id")))),
                new Table(
                        "comments",
                        List.of(id(), text("body"), number("post_id", false, false)),
                        List.of(new ForeignKey(List.of("post_id"), "posts", List.of("id"))))));
    }

    /** The same with a join table, a nullable key, and without comments. */
    public static SchemaReport made() {
        return new SchemaReport(List.of(
                users(),
                new Table(
                        "POSTS",
                        List.of(id(), text("title"), number("author_id", true, false)),
                        List.of(new ForeignKey(List.of("author_id"), "users", List.of("id")))),
                new Table(
                        "users_posts",
                        List.of(number("user_id", false, false), number("posts_id", false, true)),
                        List.of(
                                new ForeignKey(List.of("user_id"), "users", List.of("id")),
                                new ForeignKey(List.of("posts_id"), "posts", List.of("id"))))));
    }

    private static Table users() {
        return new Table("users", List.of(id(), new Column("username", "varchar", false, false, true)), List.of());
    }

    private static Column id() {
        return new Column("id", "bigint", false, true, false);
    }

    private static Column text(String name) {
        return new Column(name, "varchar", false, false, false);
    }

    private static Column number(String name, boolean nullable, boolean unique) {
        return new Column(name, "bigint", nullable, false, unique);
    }

    /** Adds evidence to every criterion that failed, and tables to one exercise. */
    public static Gradebook in(Gradebook gradebook) {
        return new Gradebook(
                gradebook.kitVersion(),
                gradebook.rubricDigest(),
                gradebook.isolation(),
                gradebook.maxPoints(),
                gradebook.submissions().stream().map(SampleEvidence::in).toList());
    }

    private static GradeReport in(GradeReport report) {
        return new GradeReport(
                report.id(),
                report.graderError(),
                report.message(),
                report.exercises().stream().map(SampleEvidence::in).toList(),
                report.durationMs());
    }

    private static ExerciseReport in(ExerciseReport report) {
        return new ExerciseReport(
                report.exercise(),
                report.status(),
                report.message(),
                report.criteria().stream().map(SampleEvidence::in).toList(),
                report.advice(),
                new ExerciseEvidence(
                        Optional.empty(),
                        report.exercise().id().equals("onetomany")
                                ? Optional.of(new Schemas(asked(), made()))
                                : Optional.empty()));
    }

    private static CriterionReport in(CriterionReport report) {
        return report.verdict() != Verdict.FAILED
                ? report
                : report.with(new CriterionEvidence(
                        report.location()
                                .map(location -> new Excerpt(
                                        location.line() - 4,
                                        IntStream.range(0, 8)
                                                .mapToObj(i -> i == 4
                                                        ? "    @OneToMany(cascade = CascadeType.ALL) // <b>&amp;"
                                                        : "    // line " + i)
                                                .toList())),
                        new StatementOrder(
                                List.of(
                                        new StatementRun("select u.id,u.username from users u", 1, Optional.empty()),
                                        new StatementRun(
                                                "select p.id,p.title from posts p where p.author_id=?", 6, CAUSE)),
                                0,
                                OptionalInt.of(3)),
                        FAULTS));
    }
}
