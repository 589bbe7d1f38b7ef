package cardinality.testkit.internal;

import cardinality.testkit.ExecutedStatement.Kind;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.command.CommandContainer;
import org.h2.command.Prepared;
import org.h2.command.Token;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a statement as parsed by H2: identifiers as stored, keywords and symbols, without values. They provide
 * information that H2's command objects lack. H2 has no public API for them.
 */
final class H2Tokens {

    private static final Field PREPARED = H2Tokens.accessible(CommandContainer.class, "prepared");
    private static final Method WORD = H2Tokens.wordOfToken();

    /** Aggregates that return the values of all rows. */
    private static final Set<String> COLLECTING = Set.of(
            "LISTAGG",
            "GROUP_CONCAT",
            "STRING_AGG",
            "ARRAY_AGG",
            "JSON_ARRAYAGG",
            "JSON_OBJECTAGG",
            "HISTOGRAM",
            // With a subquery in the parentheses.
            "ARRAY",
            "JSON_ARRAY",
            "JSON_OBJECT");

    private final List<String> words;

    private H2Tokens(List<String> words) {
        this.words = words;
    }

    static H2Tokens of(CommandContainer command) {
        List<String> words = new ArrayList<>();
        for (Token token : preparedOf(command).getSQLTokens()) {
            String word = word(token);
            words.add(word == null ? "" : word.toUpperCase(Locale.ROOT));
        }
        return new H2Tokens(words);
    }

    /** Returns the statement that H2's parser created. */
    static Prepared preparedOf(CommandContainer command) {
        try {
            return (Prepared) PREPARED.get(command);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("H2 does not tell how it has read a statement", e);
        }
    }

    /** Whether the statement reads or sets a session variable, or raises an error. */
    boolean changeSession() {
        return words.contains("@") || isCalled("SIGNAL");
    }

    /** Whether the statement uses an aggregate that collects the values of many rows. */
    boolean collectRows() {
        return COLLECTING.stream().anyMatch(this::isCalled);
    }

    /** Returns the kinds of changes inside the statement, as in {@code select id from final table (insert …)}. */
    List<Kind> changesWithin() {
        List<Kind> changes = new ArrayList<>();
        for (int i = 0; i + 3 < words.size(); i++) {
            if (Set.of("FINAL", "NEW", "OLD").contains(words.get(i))
                    && words.get(i + 1).equals("TABLE")
                    && words.get(i + 2).equals("(")) {
                changes.add(
                        switch (words.get(i + 3)) {
                            case "UPDATE" -> Kind.UPDATE;
                            case "DELETE" -> Kind.DELETE;
                            default -> Kind.INSERT;
                        });
            }
        }
        return changes;
    }

    private boolean isCalled(String function) {
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).equals(function) && words.get(i + 1).equals("(")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable String word(Token token) {
        try {
            return (String) WORD.invoke(token);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("H2 does not tell what it has read", e);
        }
    }

    private static Field accessible(Class<?> owner, String name) {
        try {
            Field field = owner.getDeclaredField(name);
            field.setAccessible(true);
            return field;
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("the kit does not know this version of H2", e);
        }
    }

    private static Method wordOfToken() {
        try {
            Method method = Token.class.getDeclaredMethod("asIdentifier");
            method.setAccessible(true);
            return method;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("the kit does not know this version of H2", e);
        }
    }
}
