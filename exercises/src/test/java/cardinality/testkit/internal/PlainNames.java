package cardinality.testkit.internal;

import cardinality.testkit.TableDefinition;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names that tests and feedback use for the tables of a schema, or the columns of a table: the names in lower case.
 * If two names differ only in case, the one that SQL can use without quotes gets the lower-case name; the others keep
 * their case, in quotes.
 */
public final class PlainNames {

    private final Map<String, String> bySqlName = new HashMap<>();

    /** @param sqlNames all names of one kind, as stored in the database */
    public PlainNames(Collection<String> sqlNames, SqlSpelling spelling) {
        Map<String, TreeSet<String>> alike = new TreeMap<>();
        for (String name : sqlNames) {
            alike.computeIfAbsent(lower(name), key -> new TreeSet<>()).add(name);
        }
        alike.forEach((plain, names) -> {
            String usual = spelling.unquoted().apply(plain);
            String first = names.contains(usual) ? usual : names.first();
            names.forEach(name -> bySqlName.put(name, name.equals(first) ? plain : TableDefinition.quote(name)));
        });
    }

    /** Returns the plain name for a name in the database. */
    public String of(String sqlName) {
        return bySqlName.getOrDefault(sqlName, lower(sqlName));
    }

    /** Returns the plain names for several names, in order. */
    public List<String> of(List<String> sqlNames) {
        return sqlNames.stream().map(this::of).toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
