package cardinality.testkit.drawing;

import cardinality.testkit.Column;
import cardinality.testkit.Schema;
import cardinality.testkit.TableDefinition;
import cardinality.testkit.page.PlainText;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All tables that the tests of a run have read. Some tests map only a part of an exercise's entities, so a table is taken
 * from the largest schema that contains it.
 */
public final class TablesRead {

    private static final int MAX_NAME = 64;

    private final SortedMap<String, Found> tables = new TreeMap<>();
    private @Nullable Schema last;

    private record Found(TableDefinition table, int tablesBeside) {}

    /** Adds the tables of a schema. Called by the thread of the tests only. */
    public void read(Schema schema) {
        if (schema == last) {
            return;
        }
        last = schema;
        int size = schema.tables().size();
        for (String name : schema.tables()) {
            tables.merge(
                    name,
                    new Found(schema.table(name), size),
                    (known, found) -> found.tablesBeside() > known.tablesBeside() ? found : known);
        }
    }

    /** Describes them, if there are some and few enough to be drawn. Call this when the tests have ended. */
    public Optional<SchemaReport> report() {
        SchemaReport report = new SchemaReport(
                tables.values().stream().map(found -> table(found.table())).toList());
        return Optional.of(report).filter(schema -> !tables.isEmpty() && schema.isSmall());
    }

    private static SchemaReport.Table table(TableDefinition table) {
        return new SchemaReport.Table(
                name(table.name()),
                table.columns().stream()
                        .map(name -> column(table, table.requiredColumn(name)))
                        // The key first; Hibernate orders columns by the size of their types.
                        .sorted(Comparator.comparing(SchemaReport.Column::key).reversed())
                        .toList(),
                table.foreignKeys().stream()
                        .map(key -> new SchemaReport.ForeignKey(
                                names(key.columns()), name(key.referencedTable()), names(key.referencedColumns())))
                        .sorted(SchemaReport.ForeignKey.ORDER)
                        .toList());
    }

    private static SchemaReport.Column column(TableDefinition table, Column column) {
        boolean isOnlyKey = table.primaryKey().equals(Set.of(column.name()));
        return new SchemaReport.Column(
                name(column.name()),
                type(column),
                column.nullable(),
                table.primaryKey().contains(column.name()),
                !isOnlyKey && table.isUnique(column.name()));
    }

    /** The usual short names; only for texts the size tells one mapping from another. */
    private static String type(Column column) {
        String type = column.type().toLowerCase(Locale.ROOT);
        return switch (type) {
            case "character varying" -> "varchar(" + column.size() + ")";
            case "character" -> "char(" + column.size() + ")";
            case "character large object" -> "clob";
            case "binary large object" -> "blob";
            case "timestamp with time zone" -> "timestamptz";
            default -> name(type);
        };
    }

    private static List<String> names(List<String> names) {
        return names.stream().map(TablesRead::name).toList();
    }

    private static String name(String name) {
        return PlainText.capped(PlainText.line(name), MAX_NAME);
    }
}
