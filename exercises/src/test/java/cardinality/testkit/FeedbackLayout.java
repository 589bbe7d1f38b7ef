package cardinality.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The text layout of feedback. It is the same on the board, in an IDE and in the grader's reports. */
public final class FeedbackLayout {

    /** The fact that names the student's own class, attribute or method. */
    public static final String WHERE = "where";

    /** The fact with the idea that corrects a misconception. */
    public static final String IDEA = "idea";

    /** The fact that names an untouched part of a stub. */
    public static final String STILL_OPEN = "still open";

    private static final int KEY_WIDTH = 13;

    /** The column in which the values of all facts start. */
    public static final int VALUE_COLUMN = KEY_WIDTH + 2;

    private FeedbackLayout() {}

    /**
     * Returns the lines of one feedback: what was expected and found, the statements, then the place, the misconception
     * and the idea.
     *
     * @param facts the facts, including the place and the idea in any position
     * @param misconception the code of the misconception
     * @param more facts that come last
     * @return lines without line breaks and indentation; the values of all facts start in the same column
     */
    public static List<String> lines(
            List<Fact> facts, List<ExecutedStatement> statements, Optional<String> misconception, List<Fact> more) {
        List<String> lines = new ArrayList<>();
        facts.stream().filter(fact -> !isExplanation(fact)).forEach(fact -> add(fact.key(), fact.value(), lines));
        String key = "statements";
        for (ExecutedStatement statement : statements) {
            add(key, counted(statement), lines);
            key = "";
        }
        facts.stream().filter(fact -> fact.key().equals(WHERE)).forEach(fact -> add(WHERE, fact.value(), lines));
        misconception.ifPresent(code -> add("misconception", code, lines));
        Stream.concat(facts.stream().filter(fact -> fact.key().equals(IDEA)), more.stream())
                .forEach(fact -> add(fact.key(), fact.value(), lines));
        return lines;
    }

    private static boolean isExplanation(Fact fact) {
        return fact.key().equals(WHERE) || fact.key().equals(IDEA);
    }

    private static String counted(ExecutedStatement statement) {
        return statement.count() == 1 ? statement.sql() : statement.sql() + "   (" + statement.count() + " times)";
    }

    private static void add(String key, String value, List<String> lines) {
        String label = String.format("%-" + KEY_WIDTH + "s%s ", key, key.isEmpty() ? " " : ":");
        String indent = " ".repeat(VALUE_COLUMN);
        boolean first = true;
        for (String line : value.strip().lines().toList()) {
            lines.add((first ? label : indent) + line);
            first = false;
        }
        if (first) {
            lines.add(label.stripTrailing());
        }
    }
}
