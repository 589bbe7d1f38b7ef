package cardinality.testkit;

import cardinality.testkit.internal.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The reason why a criterion failed, as facts.
 *
 * @param facts first the expectation, then the finding, then further evidence
 * @param statements the executed SQL; empty if irrelevant
 * @param where the class, attribute or method concerned, such as {@code User.addPost}
 * @param misconception stable name of the underlying misconception, which the exercise's rubric explains
 * @param evidence what pages show in addition
 */
public record Feedback(
        List<Fact> facts,
        List<ExecutedStatement> statements,
        @Nullable String where,
        @Nullable String misconception,
        Evidence evidence) {

    /** Statements beyond this number are left out: by then a learner has seen the pattern. */
    static final int MAX_STATEMENTS = 12;

    /** Far above any statement that Hibernate generates for these mappings. */
    static final int MAX_SQL = 4_000;

    /** Creates feedback without further evidence. */
    public Feedback(
            List<Fact> facts,
            List<ExecutedStatement> statements,
            @Nullable String where,
            @Nullable String misconception) {
        this(facts, statements, where, misconception, Evidence.NONE);
    }

    public Feedback {
        facts = List.copyOf(facts);
        statements = statements.stream()
                .limit(MAX_STATEMENTS)
                .map(s -> new ExecutedStatement(Text.capped(s.sql(), MAX_SQL), s.kind(), s.count()))
                .toList();
    }

    /** Returns the value of the first fact with a key, or an empty text. */
    String value(String key) {
        return facts.stream()
                .filter(fact -> fact.key().equals(key))
                .map(Fact::value)
                .findFirst()
                .orElse("");
    }

    /** Returns only the expectation, in one line. */
    String headline() {
        return "expected: " + Text.capped(facts.get(0).value(), 120);
    }

    /** Returns the feedback as aligned lines, for a console or an IDE. */
    public String text() {
        List<Fact> all = new ArrayList<>(facts);
        if (where != null) {
            all.add(new Fact(FeedbackLayout.WHERE, where));
        }
        return FeedbackLayout.lines(all, statements, Optional.empty(), List.of()).stream()
                .map(line -> line + System.lineSeparator())
                .collect(Collectors.joining());
    }
}
