package cardinality.grader.worker;

import cardinality.grader.model.PlainText;
import cardinality.grader.model.SchemaReport;
import cardinality.testkit.Column;
import cardinality.testkit.Schema;
import cardinality.testkit.SchemaListener;
import cardinality.testkit.TableDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The largest schema that the tests of a run have read: some tests map only a part of an exercise's entities. */
final class LastSchema implements SchemaListener {

    private static final int MAX_NAME = 64;

    private volatile @Nullable Schema largest;

    @Override
    public void read(Schema schema) {
        Schema known = largest;
        if (known == null
                || (schema != known && schema.tables().size() > known.tables().size())) {
            largest = schema;
        }
    }

    /** Describes it, if it was read and is small enough to be drawn. */
    Optional<SchemaReport> report() {
        Schema schema = largest;
        if (schema == null) {
            return Optional.empty();
        }
        SchemaReport report = new SchemaReport(
                schema.tables().stream().map(name -> table(schema.table(name))).toList());
        return Optional.of(report).filter(SchemaReport::isSmall);
    }

    private static SchemaReport.Table table(TableDefinition table) {
        return new SchemaReport.Table(
                name(table.name()),
                table.columns().stream()
                        .map(name -> column(table, table.requiredColumn(name)))
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
        return names.stream().map(LastSchema::name).toList();
    }

    private static String name(String name) {
        return PlainText.capped(PlainText.line(name), MAX_NAME);
    }
}
