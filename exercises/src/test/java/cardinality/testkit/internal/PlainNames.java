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
 * What tests and feedback call the tables of a schema, or the columns of a table: their names in lower case. Where two names differ in
 * case only, the one that SQL reaches without quotes is called so; the others keep their case, in quotes.
 */
public final class PlainNames {

    private final Map<String, String> bySqlName = new HashMap<>();

    /** @param sqlNames all names of one kind, as the database has them */
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

    /** The plain name of what the database calls so. */
    public String of(String sqlName) {
        return bySqlName.getOrDefault(sqlName, lower(sqlName));
    }

    /** The same of several, in their order. */
    public List<String> of(List<String> sqlNames) {
        return sqlNames.stream().map(this::of).toList();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
