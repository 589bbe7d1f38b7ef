package cardinality.grader.report.html;

import cardinality.grader.model.CriterionReport;
import cardinality.grader.model.Excerpt;
import cardinality.grader.model.ExerciseReport;
import cardinality.grader.model.Location;
import cardinality.grader.model.SchemaReport;
import cardinality.grader.model.SchemaReport.Column;
import cardinality.grader.model.SchemaReport.ForeignKey;
import cardinality.grader.model.SchemaReport.Table;
import cardinality.grader.model.StatementRun;
import cardinality.grader.model.Verdict;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What a run may record, for every criterion that failed. */
public final class SampleEvidence implements Evidence {

    private static final Optional<Location> CAUSE =
            Optional.of(new Location("src/main/java/cardinality/fetching/Fetching.java", 41));

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

    @Override
    public Optional<Excerpt> excerpt(CriterionReport report) {
        return report.location()
                .map(location -> new Excerpt(
                        location.line() - 4,
                        IntStream.range(0, 8)
                                .mapToObj(i -> i == 4
                                        ? "    @OneToMany(cascade = CascadeType.ALL) // <b>&amp;"
                                        : "    // line " + i)
                                .toList()));
    }

    @Override
    public List<StatementRun> statements(CriterionReport report) {
        return report.verdict() != Verdict.FAILED
                ? List.of()
                : List.of(
                        new StatementRun("select u.id,u.username from users u", 1, Optional.empty()),
                        new StatementRun("select p.id,p.title from posts p where p.author_id=?", 6, CAUSE));
    }

    @Override
    public OptionalInt bound(CriterionReport report) {
        return OptionalInt.of(3);
    }

    @Override
    public Optional<Schemas> schemas(ExerciseReport report) {
        return report.exercise().id().equals("onetomany")
                ? Optional.of(new Schemas(asked(), made(), true))
                : Optional.empty();
    }
}
