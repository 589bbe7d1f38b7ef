package cardinality.testkit.internal;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a database stores names from SQL.
 *
 * @param unquoted converts an unquoted name to the stored name
 */
public record SqlSpelling(UnaryOperator<String> unquoted) {

    private static final Pattern TOKEN =
            Pattern.compile("'[^']*'|\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[\\p{L}_][\\p{L}\\p{N}_$]*)");

    public static SqlSpelling of(DatabaseMetaData metadata) throws SQLException {
        if (metadata.storesUpperCaseIdentifiers()) {
            return new SqlSpelling(name -> name.toUpperCase(Locale.ROOT));
        }
        return metadata.storesLowerCaseIdentifiers()
                ? new SqlSpelling(name -> name.toLowerCase(Locale.ROOT))
                : new SqlSpelling(UnaryOperator.identity());
    }

    /** Returns all names in a statement, including keywords. Text in single quotes is a value, not a name. */
    public Set<String> namesIn(String sql) {
        Set<String> names = new HashSet<>();
        Matcher token = TOKEN.matcher(sql);
        while (token.find()) {
            if (token.group("quoted") != null) {
                names.add(token.group("quoted").replace("\"\"", "\""));
            } else if (token.group("plain") != null) {
                names.add(unquoted.apply(token.group("plain")));
            }
        }
        return names;
    }

    /** Returns the stored name for an identifier, which may be qualified and quoted. */
    public String nameOf(String identifier) {
        if (!identifier.endsWith("\"")) {
            return unquoted.apply(identifier.substring(identifier.lastIndexOf('.') + 1));
        }
        int end = identifier.length() - 1;
        // A quote within the name is doubled, so the name starts after the last single quote.
        int quote = identifier.substring(0, end).replace("\"\"", "  ").lastIndexOf('"');
        return identifier.substring(quote + 1, end).replace("\"\"", "\"");
    }
}
