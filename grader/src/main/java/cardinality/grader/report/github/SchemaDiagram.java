package cardinality.grader.report.github;

import cardinality.testkit.drawing.SchemaReport;
import cardinality.testkit.drawing.SchemaReport.Column;
import cardinality.testkit.drawing.SchemaReport.ForeignKey;
import cardinality.testkit.drawing.SchemaReport.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Tables as an entity-relationship diagram of Mermaid. Names of tables and columns are a student's, so that letters, digits
 * and underscores of them are all that stays, and none of them is a word of the language.
 */
final class SchemaDiagram {

    private static final int MAX_NAME = 60;

    private static final Pattern NO_WORD = Pattern.compile("[^A-Za-z0-9_]");

    /** What the language reads as the mark of a key, in any case. */
    private static final Set<String> KEYS = Set.of("pk", "fk", "uk");

    private SchemaDiagram() {}

    static String of(SchemaReport schema) {
        Map<String, String> ids = new HashMap<>();
        schema.tables().forEach(table -> ids.putIfAbsent(lower(table.name()), "t" + (ids.size() + 1)));
        List<String> lines = new ArrayList<>(List.of("```mermaid", "erDiagram"));
        Set<String> drawn = new HashSet<>();
        for (Table table : schema.tables()) {
            String id = ids.getOrDefault(lower(table.name()), "");
            if (drawn.add(id)) {
                lines.add("    " + id + "[\"" + label(table.name()) + "\"] {");
                table.columns().forEach(column -> lines.add("        " + row(table, column)));
                lines.add("    }");
            }
        }
        for (Table table : schema.tables()) {
            for (ForeignKey key : table.foreignKeys()) {
                if (ids.containsKey(lower(key.table()))) {
                    lines.add("    " + ids.get(lower(table.name())) + " " + cardinality(table, key) + " "
                            + ids.get(lower(key.table())) + " : \""
                            + key.columns().stream().map(SchemaDiagram::label).collect(Collectors.joining(", "))
                            + "\"");
                }
            }
        }
        lines.add("```");
        return String.join("\n", lines) + "\n";
    }

    private static String row(Table table, Column column) {
        List<String> keys = new ArrayList<>();
        if (column.key()) {
            keys.add("PK");
        }
        if (table.foreignKeys().stream().anyMatch(key -> isIn(column, key))) {
            keys.add("FK");
        }
        if (column.unique()) {
            keys.add("UK");
        }
        return word(column.type()) + " " + word(column.name()) + (keys.isEmpty() ? "" : " " + String.join(", ", keys))
                + (column.nullable() ? " \"nullable\"" : "");
    }

    /** Many rows refer to one, or one if the key is unique; none has to refer if it may be null. */
    private static String cardinality(Table table, ForeignKey key) {
        List<Column> columns =
                table.columns().stream().filter(column -> isIn(column, key)).toList();
        boolean isUnique = columns.stream().anyMatch(Column::unique)
                || (!columns.isEmpty()
                        && columns.equals(
                                table.columns().stream().filter(Column::key).toList()));
        return (isUnique ? "|o" : "}o") + "--" + (columns.stream().anyMatch(Column::nullable) ? "o|" : "||");
    }

    private static boolean isIn(Column column, ForeignKey key) {
        return key.columns().stream().anyMatch(name -> lower(name).equals(lower(column.name())));
    }

    private static String label(String name) {
        String label = NO_WORD.matcher(name).replaceAll("_");
        return label.isEmpty() ? "_" : label.substring(0, Math.min(MAX_NAME, label.length()));
    }

    /** Types and columns begin with a letter. */
    private static String word(String name) {
        String label = label(name);
        return KEYS.contains(lower(label)) || !Character.isLetter(label.charAt(0)) ? "c_" + label : label;
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
