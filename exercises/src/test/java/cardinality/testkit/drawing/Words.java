package cardinality.testkit.drawing;

import cardinality.testkit.drawing.SchemaReport.Column;
import cardinality.testkit.drawing.SchemaReport.ForeignKey;
import cardinality.testkit.drawing.SchemaReport.Table;
import cardinality.testkit.drawing.TablePair.ColumnPair;
import cardinality.testkit.drawing.TablePair.KeyPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Schemas and their differences in words, for readers who see no drawing. */
final class Words {

    private Words() {}

    /** Returns one sentence for each table. */
    static String of(Stream<Table> tables) {
        return tables.map(Words::sentence).collect(Collectors.joining(" "));
    }

    private static String sentence(Table table) {
        return "Table " + Labels.name(table.name()) + ": "
                + table.columns().stream().map(Words::phrase).collect(Collectors.joining(", "))
                + table.foreignKeys().stream().map(key -> "; " + reference(key)).collect(Collectors.joining())
                + ".";
    }

    private static String phrase(Column column) {
        return Labels.name(column.name()) + (column.key() ? " (key)" : "") + " " + Labels.type(column);
    }

    private static String reference(ForeignKey key) {
        return key.columns().stream().map(Labels::name).collect(Collectors.joining(" and ")) + " refers to "
                + Labels.name(key.table());
    }

    /** Returns a line for each difference, which begins with its sign. */
    static List<Difference> differences(List<TablePair> tables, Faults faults) {
        List<Difference> lines = new ArrayList<>();
        for (TablePair table : tables) {
            String name = Labels.name(table.name());
            if (table.mark() != Mark.SAME) {
                lines.add(new Difference(
                        table.mark().sign() + " table " + name + (table.mark() == Mark.EXTRA ? ": extra" : ": missing"),
                        faults.isFault(table)));
                continue;
            }
            table.columns().stream()
                    .flatMap(column ->
                            difference(name, column)
                                    .map(text -> new Difference(text, faults.isFault(table, column)))
                                    .stream())
                    .forEach(lines::add);
            table.keys().stream()
                    .flatMap(key ->
                            difference(name, key)
                                    .map(text -> new Difference(text, faults.isFault(table, key)))
                                    .stream())
                    .forEach(lines::add);
        }
        return lines;
    }

    private static Optional<String> difference(String table, ColumnPair column) {
        String name = table + "." + Labels.name(column.name());
        return switch (column.mark()) {
            case SAME -> Optional.empty();
            case EXTRA -> Optional.of("+ column " + name + ": extra");
            case MISSING -> Optional.of("− column " + name + ": missing");
            case OTHER ->
                Optional.of("≠ column " + name + ": "
                        + phrases(column.asked().orElseThrow(), column.made().orElseThrow()));
        };
    }

    private static String phrases(Column asked, Column made) {
        List<String> parts = new ArrayList<>();
        if (!asked.type().equals(made.type())) {
            parts.add(Labels.name(made.type()) + ", asked for was " + Labels.name(asked.type()));
        }
        if (asked.nullable() != made.nullable()) {
            parts.add(made.nullable() ? "may be null" : "may not be null");
        }
        if (asked.unique() != made.unique()) {
            parts.add(made.unique() ? "unique" : "not unique");
        }
        if (asked.key() != made.key()) {
            parts.add(made.key() ? "part of the key" : "not part of the key");
        }
        return String.join("; ", parts);
    }

    private static Optional<String> difference(String table, KeyPair key) {
        return switch (key.mark()) {
            case SAME, OTHER -> Optional.empty();
            case EXTRA -> Optional.of("+ foreign key of " + table + ": " + reference(key.key()) + ", extra");
            case MISSING -> Optional.of("− foreign key of " + table + ": " + reference(key.key()) + ", missing");
        };
    }
}
