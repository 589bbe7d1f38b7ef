package cardinality.testkit.internal;

import cardinality.testkit.ForeignKey;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the definition of one table from the database. Names are as stored in the database. */
public final class TableReader {

    private final Connection connection;
    private final DatabaseMetaData metadata;
    private final @Nullable String catalog;
    private final @Nullable String schema;
    private final String table;

    public TableReader(Connection connection, String table) throws SQLException {
        this.connection = connection;
        this.metadata = connection.getMetaData();
        this.catalog = connection.getCatalog();
        this.schema = connection.getSchema();
        this.table = table;
    }

    /** A column. */
    public record SqlColumn(String name, String type, boolean nullable, int size) {}

    /** Returns the columns in the order of the table. */
    public List<SqlColumn> columns() throws SQLException {
        List<SqlColumn> columns = new ArrayList<>();
        // The arguments are patterns, in which an underscore matches any character.
        try (ResultSet rs = metadata.getColumns(catalog, escaped(schema), escaped(table), "%")) {
            while (rs.next()) {
                boolean nullable = rs.getInt("NULLABLE") != DatabaseMetaData.columnNoNulls;
                columns.add(new SqlColumn(
                        rs.getString("COLUMN_NAME"),
                        String.valueOf(rs.getString("TYPE_NAME")),
                        nullable,
                        rs.getInt("COLUMN_SIZE")));
            }
        }
        return columns;
    }

    private @Nullable String escaped(@Nullable String name) throws SQLException {
        String escape = metadata.getSearchStringEscape();
        return name == null
                ? null
                : name.replace(escape, escape + escape)
                        .replace("_", escape + "_")
                        .replace("%", escape + "%");
    }

    public List<String> primaryKey() throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rs = metadata.getPrimaryKeys(catalog, schema, table)) {
            while (rs.next()) {
                columns.add(rs.getString("COLUMN_NAME"));
            }
        }
        return columns;
    }

    /**
     * Returns the sets of columns with a unique constraint, a unique index or the primary key. Partial indexes and
     * indexes over expressions do not count.
     */
    public Collection<List<String>> uniqueSets() throws SQLException {
        List<String> columns = columns().stream().map(SqlColumn::name).toList();
        Map<String, List<String>> byIndex = new TreeMap<>();
        List<String> conditional = new ArrayList<>();
        try (ResultSet rs = metadata.getIndexInfo(catalog, schema, table, true, false)) {
            while (rs.next()) {
                String index = rs.getString("INDEX_NAME");
                if (index == null) {
                    continue;
                }
                String column = rs.getString("COLUMN_NAME");
                if (rs.getString("FILTER_CONDITION") != null || !columns.contains(column)) {
                    conditional.add(index);
                }
                byIndex.computeIfAbsent(index, key -> new ArrayList<>()).add(String.valueOf(column));
            }
        }
        byIndex.keySet().removeAll(conditional);
        return byIndex.values();
    }

    /**
     * Returns the foreign keys, with plain names.
     *
     * @param columns the plain names of the columns of this table
     * @param tables plain names of all tables
     */
    public List<ForeignKey> foreignKeys(PlainNames columns, PlainNames tables, SqlSpelling spelling)
            throws SQLException {
        Map<String, List<SqlReference>> byName = new TreeMap<>();
        try (ResultSet rs = metadata.getImportedKeys(catalog, schema, table)) {
            while (rs.next()) {
                byName.computeIfAbsent(rs.getString("FK_NAME"), key -> new ArrayList<>())
                        .add(new SqlReference(
                                rs.getString("FKCOLUMN_NAME"),
                                rs.getString("PKTABLE_NAME"),
                                rs.getString("PKCOLUMN_NAME")));
            }
        }
        List<ForeignKey> keys = new ArrayList<>();
        for (List<SqlReference> rows : byName.values()) {
            String to = rows.get(0).table();
            PlainNames columnsThere = new TableReader(connection, to).plainColumns(spelling);
            keys.add(new ForeignKey(
                    columns.of(rows.stream().map(SqlReference::from).toList()),
                    tables.of(to),
                    columnsThere.of(rows.stream().map(SqlReference::column).toList())));
        }
        return keys;
    }

    private PlainNames plainColumns(SqlSpelling spelling) throws SQLException {
        return new PlainNames(columns().stream().map(SqlColumn::name).toList(), spelling);
    }

    private record SqlReference(String from, String table, String column) {}
}
