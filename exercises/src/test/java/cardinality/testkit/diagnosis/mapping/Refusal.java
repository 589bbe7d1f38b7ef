package cardinality.testkit.diagnosis.mapping;

import cardinality.testkit.Causes;
import cardinality.testkit.Fact;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A refused mapping.
 *
 * @param thrown what Hibernate threw
 * @param classes the classes that it refused
 */
record Refusal(Throwable thrown, MappedClasses classes) {

    /** Searches the messages of the exception and of its causes, the outermost first. */
    Optional<MatchResult> find(Pattern pattern) {
        return Causes.of(thrown)
                .map(Refusal::messageOf)
                .map(pattern::matcher)
                .filter(Matcher::find)
                .map(Matcher::toMatchResult)
                .findFirst();
    }

    /** The attribute that a message names as {@code package.Class.attribute} in the first two groups of a pattern. */
    Optional<Attribute> attributeIn(MatchResult match) {
        return classes.named(match.group(1)).flatMap(owner -> classes.attribute(owner, match.group(2)));
    }

    /** Whether Hibernate broke down instead of refusing, so that its message says nothing about the mapping. */
    boolean isBreakdown() {
        Throwable root = Causes.root(thrown);
        return root instanceof NullPointerException
                || root instanceof ClassCastException
                || root instanceof IllegalStateException
                || root instanceof StackOverflowError;
    }

    /** The message of an exception, bounded. */
    static String messageOf(Throwable thrown) {
        String message = Causes.messageOf(thrown);
        return message.substring(0, Math.min(message.length(), 4 * Fact.MAX_LENGTH));
    }
}
