package cardinality.testkit;

import static cardinality.testkit.Expectation.expected;

import java.util.List;
import java.util.Set;

/** Checks what a foreign key points at. */
public final class KeyTarget {

    private KeyTarget() {}

    /**
     * Fails if a foreign key points at something other than the primary key.
     *
     * @param table the table that has the foreign key, if there is such a table
     * @param target the table that it points at
     */
    public static void requirePrimaryKey(Scope scope, String table, String target, String where) {
        Schema schema = scope.schema();
        if (!schema.tables().containsAll(List.of(table, target))) {
            return;
        }
        Set<String> primaryKey = schema.table(target).primaryKey();
        schema.table(table).foreignKeys().stream()
                .filter(key -> key.referencedTable().equals(target))
                .filter(key -> !primaryKey.equals(Set.copyOf(key.referencedColumns())))
                .findFirst()
                .ifPresent(key -> {
                    throw expected(table + "." + String.join(", ", key.columns()) + " points at the primary key of "
                                    + target)
                            .butWas("it points at " + target + "." + String.join(", ", key.referencedColumns()))
                            .where(where)
                            .misconception("NOT_THE_KEY")
                            .columns(table, key.columns())
                            .failure();
                });
    }
}
