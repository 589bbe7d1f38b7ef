package cardinality.testkit;

import static cardinality.testkit.Expectation.expected;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Columns and constraints of one table, names in lower case. */
public final class TableDefinition {

    private final String sqlName;
    private final Map<String, String> sqlNames;
    private final Map<String, Column> columns;
    private final Set<String> primaryKey;
    private final Set<Set<String>> uniqueSets;
    private final List<ForeignKey> foreignKeys;

    private TableDefinition(
            String sqlName,
            Map<String, String> sqlNames,
            Map<String, Column> columns,
            Set<String> primaryKey,
            Set<Set<String>> uniqueSets,
            List<ForeignKey> foreignKeys) {
        this.sqlName = sqlName;
        this.sqlNames = sqlNames;
        this.columns = columns;
        this.primaryKey = primaryKey;
        this.uniqueSets = uniqueSets;
        this.foreignKeys = foreignKeys;
    }

    /** The name as the database has it. */
    String sqlName() {
        return sqlName;
    }

    static TableDefinition read(Connection connection, String table) throws SQLException {
        DatabaseMetaData metadata = connection.getMetaData();
        Map<String, String> sqlNames = new LinkedHashMap<>();
        Map<String, Column> columns = new LinkedHashMap<>();
        try (ResultSet rs = metadata.getColumns(connection.getCatalog(), connection.getSchema(), table, "%")) {
            while (rs.next()) {
                String name = Schema.lower(rs.getString("COLUMN_NAME"));
                sqlNames.put(name, rs.getString("COLUMN_NAME"));
                boolean nullable = rs.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
                columns.put(name, new Column(name, nullable, rs.getInt("COLUMN_SIZE")));
            }
        }
        Set<String> primaryKey = new TreeSet<>();
        try (ResultSet rs = metadata.getPrimaryKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (rs.next()) {
                primaryKey.add(Schema.lower(rs.getString("COLUMN_NAME")));
            }
        }
        return new TableDefinition(
                table,
                sqlNames,
                columns,
                primaryKey,
                Schema.uniqueSets(metadata, connection, table),
                Schema.foreignKeys(metadata, connection, table));
    }

    /** The table's name in lower case. */
    public String name() {
        return Schema.lower(sqlName);
    }

    /** Names of all columns, in the order of the table. */
    public Set<String> columns() {
        return columns.keySet();
    }

    /** A column by its lower-case name, if the table has it. */
    public Optional<Column> column(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /**
     * A column that has to be there.
     *
     * @throws CriterionFailure with {@code MISSING_COLUMN} if it is not
     */
    public Column requiredColumn(String name) {
        return column(name).orElseThrow(() -> expected("a column " + name + " in table " + name())
                .butWas("its columns are " + String.join(", ", columns()))
                .misconception("MISSING_COLUMN")
                .failure());
    }

    /** The columns of the primary key, as a set: their order is of no interest. */
    public Set<String> primaryKey() {
        return primaryKey;
    }

    /** Every set of columns that may not repeat, the primary key among them. */
    public Set<Set<String>> uniqueSets() {
        return uniqueSets;
    }

    /** Whether no two rows can share the values of exactly these columns. */
    public boolean isUnique(String... names) {
        return uniqueSets.contains(new TreeSet<>(List.of(names)));
    }

    /** Foreign keys of this table to others, in no particular order. */
    public List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    /** Whether a single column points at the given table. */
    public boolean references(String column, String table) {
        return foreignKeys.stream().anyMatch(key -> key.is(column, table));
    }

    Table in(PreparedDatabase database) {
        return new Table(this, database);
    }

    String quoted() {
        return quote(sqlName);
    }

    String quotedColumn(String name) {
        requiredColumn(name);
        return quote(sqlNames.getOrDefault(name, name));
    }

    static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
