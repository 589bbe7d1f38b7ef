package cardinality.testkit;

/**
 * The column to which a mapping stores one attribute.
 *
 * @param table the name of the table in lower case
 * @param column the name of the column in lower case
 */
public record Place(String table, String column) {

    @Override
    public String toString() {
        return table + "." + column;
    }
}
