package cardinality.grader.model;

import java.util.List;

/**
 * The tables of an exercise, as the metadata of the database describes them.
 *
 * @param tables the tables, in any order
 */
public record SchemaReport(List<Table> tables) {

    public SchemaReport {
        tables = List.copyOf(tables);
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
        public ForeignKey {
            columns = List.copyOf(columns);
            referenced = List.copyOf(referenced);
        }
    }
}
