package cardinality.testkit;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.internal.PlainNames;
import cardinality.testkit.internal.SqlSpelling;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The tables of a database, as the database describes them. Names are {@linkplain PlainNames plain}, whatever case and
 * quotes the mapping uses.
 *
 * <p>Views contain no rows of their own and are left out. So are tables for Hibernate's own use: numbering tables of
 * the model, and temporary tables, which bulk statements use. No table is left out because of its name.
 */
public final class Schema {

    private final Map<String, TableDefinition> tables;
    private final PlainNames names;
    private final SqlSpelling spelling;

    private Schema(Map<String, TableDefinition> tables, PlainNames names, SqlSpelling spelling) {
        this.tables = tables;
        this.names = names;
        this.spelling = spelling;
    }

    /** @param numbering the numbering tables, with their names in the database */
    public static Schema of(DataSource dataSource, Set<String> numbering) {
        try (Connection connection = dataSource.getConnection()) {
            DatabaseMetaData metadata = connection.getMetaData();
            List<String> sqlNames = new ArrayList<>();
            // A temporary table has another type.
            try (ResultSet rs = metadata.getTables(
                    connection.getCatalog(), connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
                while (rs.next()) {
                    sqlNames.add(rs.getString("TABLE_NAME"));
                }
            }
            sqlNames.removeAll(numbering);
            SqlSpelling spelling = SqlSpelling.of(metadata);
            PlainNames names = new PlainNames(sqlNames, spelling);
            Map<String, TableDefinition> tables = new TreeMap<>();
            for (String sqlName : sqlNames) {
                tables.put(names.of(sqlName), TableDefinition.read(connection, sqlName, names, spelling));
            }
            return new Schema(tables, names, spelling);
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not describe its schema", e);
        }
    }

    /** Returns the names of all tables, sorted. */
    public Set<String> tables() {
        return new TreeSet<>(tables.keySet());
    }

    /**
     * Returns a table by its name, ignoring case.
     *
     * @throws CriterionFailure with {@code MISSING_TABLE} if there is none
     */
    public TableDefinition table(String name) {
        TableDefinition table = tables.getOrDefault(name, tables.get(lower(name)));
        if (table == null) {
            throw expected("a table named " + name)
                    .butWas(
                            tables.isEmpty()
                                    ? "there is no table yet"
                                    : (tables.size() == 1 ? "the only table is " : "the tables are ")
                                            + String.join(", ", tables()))
                    .misconception("MISSING_TABLE")
                    .schema(name)
                    .failure();
        }
        return table;
    }

    /**
     * Returns the place of a column that SQL names.
     *
     * @param table the identifier of a table, as in SQL
     * @param column the identifier of one of its columns
     */
    public Place place(String table, String column) {
        String name = names.of(spelling.nameOf(table));
        TableDefinition definition = tables.get(name);
        String sqlName = spelling.nameOf(column);
        return new Place(name, definition == null ? lower(sqlName) : definition.plainColumn(sqlName));
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
