package cardinality.testkit;

import static cardinality.testkit.Expectation.expected;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The tables of a database, read from JDBC's metadata. All names are in lower case, whatever case and quotes the
 * mapping chose.
 *
 * <p>Tables that only serve Hibernate itself, for numbering rows or for bulk statements, are left out.
 */
public final class Schema {

    private final Map<String, TableDefinition> tables;

    private Schema(Map<String, TableDefinition> tables) {
        this.tables = tables;
    }

    static Schema of(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData metadata = connection.getMetaData();
            Map<String, TableDefinition> tables = new TreeMap<>();
            try (ResultSet rs = metadata.getTables(
                    connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (rs.next()) {
                    String sqlName = rs.getString("TABLE_NAME");
                    TableDefinition table = TableDefinition.read(connection, sqlName);
                    if (!table.column("next_val").isPresent() && !lower(sqlName).startsWith("hte_")) {
                        tables.put(lower(sqlName), table);
                    }
                }
            }
            return new Schema(tables);
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not describe its schema", e);
        }
    }

    /** Names of all tables, sorted. */
    public Set<String> tables() {
        return new TreeSet<>(tables.keySet());
    }

    /**
     * A table by its name, whatever the case.
     *
     * @throws CriterionFailure with {@code MISSING_TABLE} if there is none
     */
    public TableDefinition table(String name) {
        TableDefinition table = tables.get(lower(name));
        if (table == null) {
            throw expected("a table named " + name)
                    .butWas(
                            tables.isEmpty()
                                    ? "there is no table yet"
                                    : (tables.size() == 1 ? "the only table is " : "the tables are ")
                                            + String.join(", ", tables()))
                    .misconception("MISSING_TABLE")
                    .failure();
        }
        return table;
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Column sets that some unique constraint, unique index or the primary key keeps free of duplicates. */
    static Set<Set<String>> uniqueSets(DatabaseMetaData metadata, Connection connection, String table)
            throws SQLException {
        Map<String, Set<String>> byIndex = new TreeMap<>();
        try (ResultSet rs =
                metadata.getIndexInfo(connection.getCatalog(), connection.getSchema(), table, true, false)) {
            while (rs.next()) {
                String index = rs.getString("INDEX_NAME");
                if (index != null) {
                    byIndex.computeIfAbsent(index, k -> new TreeSet<>()).add(lower(rs.getString("COLUMN_NAME")));
                }
            }
        }
        return new HashSet<>(byIndex.values());
    }

    static List<ForeignKey> foreignKeys(DatabaseMetaData metadata, Connection connection, String table)
            throws SQLException {
        Map<String, List<String[]>> byName = new TreeMap<>();
        try (ResultSet rs = metadata.getImportedKeys(connection.getCatalog(), connection.getSchema(), table)) {
            while (rs.next()) {
                byName.computeIfAbsent(rs.getString("FK_NAME"), k -> new ArrayList<>())
                        .add(new String[] {
                            lower(rs.getString("FKCOLUMN_NAME")),
                            lower(rs.getString("PKTABLE_NAME")),
                            lower(rs.getString("PKCOLUMN_NAME"))
                        });
            }
        }
        return byName.values().stream()
                .map(rows -> new ForeignKey(
                        rows.stream().map(r -> r[0]).toList(),
                        rows.get(0)[1],
                        rows.stream().map(r -> r[2]).toList()))
                .toList();
    }
}
