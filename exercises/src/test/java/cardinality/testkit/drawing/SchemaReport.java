package cardinality.testkit.drawing;

import java.util.Comparator;
import java.util.List;

/**
 * The tables of an exercise, as the metadata of the database describes them.
 *
 * @param tables the tables, in any order
 */
public record SchemaReport(List<Table> tables) {

    private static final int MAX_TABLES = 20;

    /** In all tables. */
    private static final int MAX_COLUMNS = 120;

    /** In all tables, with their columns. */
    private static final int MAX_KEYS = 120;

    public SchemaReport {
        tables = List.copyOf(tables);
    }

    /** Whether it is small enough to be kept and drawn; the exercises ask for four tables at most. */
    public boolean isSmall() {
        return tables.size() <= MAX_TABLES
                && tables.stream().mapToInt(table -> table.columns().size()).sum() <= MAX_COLUMNS
                && tables.stream()
                                .flatMap(table -> table.foreignKeys().stream())
                                .mapToInt(key -> 1
                                        + key.columns().size()
                                        + key.referenced().size())
                                .sum()
                        <= MAX_KEYS;
    }

    /**
     * A table.
     *
     * @param columns in the order of the table
     */
    public record Table(String name, List<Column> columns, List<ForeignKey> foreignKeys) {
        public Table {
            columns = List.copyOf(columns);
            foreignKeys = List.copyOf(foreignKeys);
        }
    }

    /**
     * A column.
     *
     * @param type the name of the type in the database
     * @param key whether it is the primary key or a part of it
     * @param unique whether no two rows have the same value, for another reason than being the key
     */
    public record Column(String name, String type, boolean nullable, boolean key, boolean unique) {}

    /**
     * A foreign key.
     *
     * @param columns the referring columns
     * @param table the table that they refer to
     * @param referenced the columns there, one for each referring column
     */
    public record ForeignKey(List<String> columns, String table, List<String> referenced) {

        /** By the referring columns, then by what they refer to: the database knows no order. */
        public static final Comparator<ForeignKey> ORDER = Comparator.comparing(ForeignKey::toString);

        public ForeignKey {
            columns = List.copyOf(columns);
            referenced = List.copyOf(referenced);
        }
    }
}
