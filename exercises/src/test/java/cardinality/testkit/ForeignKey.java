package cardinality.testkit;

import cardinality.testkit.internal.PlainNames;
import java.util.List;

/**
 * A foreign key as the database describes it. Names are {@linkplain PlainNames plain}.
 *
 * @param columns the referencing columns, in key order
 * @param referencedTable the referenced table
 * @param referencedColumns the referenced columns, in the same order
 */
public record ForeignKey(List<String> columns, String referencedTable, List<String> referencedColumns) {

    /** Whether it consists of the given column and references the given table. */
    public boolean is(String column, String table) {
        return columns.equals(List.of(column)) && referencedTable.equals(table);
    }

    @Override
    public String toString() {
        return String.join(", ", columns) + " -> " + referencedTable + "(" + String.join(", ", referencedColumns) + ")";
    }
}
