package cardinality.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Builds the feedback of a check, in the order in which it reads: expected, but was, evidence, misconception.
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

    /** Made into facts only where they are told: most expectations hold, and making texts fit to show takes a while. */
    private final List<Supplier<Fact>> facts = new ArrayList<>();

    private List<ExecutedStatement> statements = List.of();
    private @Nullable String where;
    private @Nullable String misconception;

    private Expectation() {}

    /** What a right answer does, in words a learner knows; never how. */
    public static Expectation expected(String what) {
        return new Expectation().fact("expected", what);
    }

    /** What was found in its place. */
    public Expectation butWas(String what) {
        return fact("but was", what);
    }

    /** Further evidence, under a key of its own. */
    public Expectation fact(String key, String value) {
        facts.add(() -> new Fact(key, value));
        return this;
    }

    /** Shows the statements that are in the log now. */
    public Expectation statements(StatementLog log) {
        statements = log.statements();
        return this;
    }

    /** The class, attribute or method to look at, such as {@code User.posts}. */
    public Expectation where(String place) {
        where = place;
        return this;
    }

    /** Stable name of the misconception; the exercise's rubric explains it. */
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

    /** The failure itself, for code that throws it in place of asking {@link #unless}. */
    public CriterionFailure failure() {
        return new CriterionFailure(
                new Feedback(facts.stream().map(Supplier::get).toList(), statements, where, misconception));
    }
}
