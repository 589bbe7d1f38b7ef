package cardinality.testkit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the feedback of a check, in reading order: expected, but was, evidence, misconception.
 *
 * <pre>{@code
 * expected("a post knows its author as soon as it was added")
 *         .butWas("getAuthor() is null")
 *         .where("User.addPost")
 *         .misconception("ONE_SIDED")
 *         .unless(post.getAuthor() == user);
 * }</pre>
 */
public final class Expectation {

    /** Turned into facts only when needed: most expectations hold, and preparing texts for display takes time. */
    private final List<Supplier<Fact>> facts = new ArrayList<>();

    private List<LoggedStatement> statements = List.of();
    private OptionalInt bound = OptionalInt.empty();
    private List<String> schema = List.of();
    private @Nullable String where;
    private @Nullable String misconception;

    private Expectation() {}

    /** States what a correct answer does, in words that a learner knows; never how. */
    public static Expectation expected(String what) {
        return new Expectation().fact("expected", what);
    }

    /** States what was found instead. */
    public Expectation butWas(String what) {
        return fact("but was", what);
    }

    /** Adds further evidence under its own key. */
    public Expectation fact(String key, String value) {
        facts.add(() -> new Fact(key, value));
        return this;
    }

    /** Adds the statements that are currently in the log. */
    public Expectation statements(StatementLog log) {
        statements = log.copy();
        return this;
    }

    /** States how many of the statements a correct answer may take at most. */
    public Expectation atMost(int statements) {
        bound = OptionalInt.of(statements);
        return this;
    }

    /**
     * Names the tables and columns that this is about, as {@code table} or {@code table.column}. Without it, a difference
     * between the student's tables and the reference's is shown as one that is right too.
     */
    public Expectation schema(String... parts) {
        return schema(List.of(parts));
    }

    /** Like {@link #schema(String...)}. */
    public Expectation schema(Collection<String> parts) {
        schema = List.copyOf(parts);
        return this;
    }

    /** Names columns of one table that this is about. */
    public Expectation columns(String table, Collection<String> columns) {
        return schema(columns.stream().map(column -> table + "." + column).toList());
    }

    /** Names a column of a table, and others that a mapping has in its place. */
    public Expectation columns(String table, String column, Collection<String> others) {
        return columns(table, Stream.concat(Stream.of(column), others.stream()).toList());
    }

    /** Sets the class, attribute or method to look at, such as {@code User.posts}. */
    public Expectation where(String place) {
        where = place;
        return this;
    }

    /** Sets the stable name of the misconception, which the exercise's rubric explains. */
    public Expectation misconception(String code) {
        misconception = code;
        return this;
    }

    /** @throws CriterionFailure unless the expectation holds */
    public void unless(boolean holds) {
        if (!holds) {
            throw failure();
        }
    }

    /** Returns the failure, for code that throws it instead of calling {@link #unless}. */
    public CriterionFailure failure() {
        List<ExecutedStatement> summed = StatementLog.summed(statements);
        return new CriterionFailure(new Feedback(
                facts.stream().map(Supplier::get).toList(),
                summed,
                where,
                misconception,
                LoggedStatement.evidence(statements, summed, bound, schema)));
    }
}
