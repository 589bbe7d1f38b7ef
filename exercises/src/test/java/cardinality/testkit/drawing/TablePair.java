package cardinality.testkit.drawing;

import cardinality.testkit.drawing.SchemaReport.Column;
import cardinality.testkit.drawing.SchemaReport.ForeignKey;
import cardinality.testkit.drawing.SchemaReport.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A table as it was asked for and as it was made; one of the two may be absent.
 *
 * @param name its name, in lower case
 * @param columns those asked for, in their order, then the extra ones
 * @param keys those asked for, in their order, then the extra ones
 */
record TablePair(
        String name, Optional<Table> asked, Optional<Table> made, List<ColumnPair> columns, List<KeyPair> keys) {

    /** A column as it was asked for and as it was made. */
    record ColumnPair(String name, Optional<Column> asked, Optional<Column> made) {
        Mark mark() {
            return Mark.of(asked, made);
        }
    }

    /** A foreign key as it was asked for and as it was made. */
    record KeyPair(ForeignKey key, boolean asked, boolean made) {
        Mark mark() {
            return asked && made ? Mark.SAME : asked ? Mark.MISSING : Mark.EXTRA;
        }
    }

    /** The mark of the table itself. A table whose columns differ is not marked, because the columns are. */
    Mark mark() {
        return asked.isEmpty() ? Mark.EXTRA : made.isEmpty() ? Mark.MISSING : Mark.SAME;
    }

    /** Returns the tables of two schemas: those asked for, in their order, then the extra ones. */
    static List<TablePair> of(SchemaReport asked, SchemaReport made) {
        Map<String, Table> wanted = byName(asked.tables(), Table::name);
        Map<String, Table> found = byName(made.tables(), Table::name);
        return union(wanted, found).stream()
                .map(name -> pair(name, Optional.ofNullable(wanted.get(name)), Optional.ofNullable(found.get(name))))
                .toList();
    }

    private static TablePair pair(String name, Optional<Table> asked, Optional<Table> made) {
        Map<String, Column> wanted = byName(columns(asked), Column::name);
        Map<String, Column> found = byName(columns(made), Column::name);
        List<ColumnPair> columns = union(wanted, found).stream()
                .map(column -> new ColumnPair(
                        column,
                        Optional.ofNullable(wanted.get(column)).map(TablePair::comparable),
                        Optional.ofNullable(found.get(column)).map(TablePair::comparable)))
                .toList();
        Map<String, ForeignKey> wantedKeys = byName(keys(asked), TablePair::reference);
        Map<String, ForeignKey> foundKeys = byName(keys(made), TablePair::reference);
        List<KeyPair> keys = union(wantedKeys, foundKeys).stream()
                .map(key -> new KeyPair(
                        Optional.ofNullable(wantedKeys.get(key)).orElseGet(() -> foundKeys.get(key)),
                        wantedKeys.containsKey(key),
                        foundKeys.containsKey(key)))
                .toList();
        return new TablePair(name, asked, made, columns, keys);
    }

    private static List<Column> columns(Optional<Table> table) {
        return table.map(Table::columns).orElse(List.of());
    }

    private static List<ForeignKey> keys(Optional<Table> table) {
        return table.map(Table::foreignKeys).orElse(List.of());
    }

    /** Databases differ in the case of names, which means nothing. */
    private static Column comparable(Column column) {
        return new Column(lower(column.name()), lower(column.type()), column.nullable(), column.key(), column.unique());
    }

    /** The order of the columns of a key means nothing. */
    private static String reference(ForeignKey key) {
        Set<String> columns = new TreeSet<>();
        key.columns().forEach(column -> columns.add(lower(column)));
        return columns + " " + lower(key.table());
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private static <T> Map<String, T> byName(List<T> parts, Function<T, String> name) {
        Map<String, T> byName = new LinkedHashMap<>();
        parts.forEach(part -> byName.putIfAbsent(lower(name.apply(part)), part));
        return byName;
    }

    private static List<String> union(Map<String, ?> asked, Map<String, ?> made) {
        List<String> names = new ArrayList<>(asked.keySet());
        made.keySet().stream().filter(name -> !asked.containsKey(name)).forEach(names::add);
        return names;
    }
}
