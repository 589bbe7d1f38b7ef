package cardinality.testkit;

/**
 * Where a mapping keeps one attribute.
 *
 * @param table name of the table in lower case
 * @param column name of the column in lower case
 */
public record Place(String table, String column) {

    @Override
    public String toString() {
        return table + "." + column;
    }
}
