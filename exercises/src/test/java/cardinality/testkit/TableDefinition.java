package cardinality.testkit;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.internal.PlainNames;
import cardinality.testkit.internal.PreparedDatabase;
import cardinality.testkit.internal.SqlSpelling;
import cardinality.testkit.internal.TableReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The columns and constraints of one table. Names are {@linkplain PlainNames plain}. */
public final class TableDefinition {

    private final String sqlName;
    private final String name;
    private final PlainNames names;
    private final SqlSpelling spelling;
    private final Map<String, String> sqlNames;
    private final Map<String, Column> columns;
    private final Set<String> primaryKey;
    private final Set<Set<String>> uniqueSets;
    private final List<ForeignKey> foreignKeys;

    private TableDefinition(
            String sqlName,
            String name,
            PlainNames names,
            SqlSpelling spelling,
            Map<String, String> sqlNames,
            Map<String, Column> columns,
            Set<String> primaryKey,
            Set<Set<String>> uniqueSets,
            List<ForeignKey> foreignKeys) {
        this.sqlName = sqlName;
        this.name = name;
        this.names = names;
        this.spelling = spelling;
        this.sqlNames = sqlNames;
        this.columns = columns;
        this.primaryKey = primaryKey;
        this.uniqueSets = uniqueSets;
        this.foreignKeys = foreignKeys;
    }

    /**
     * Reads one table.
     *
     * @param sqlName the name of the table in the database
     * @param tables the plain names of all tables
     */
    static TableDefinition read(Connection connection, String sqlName, PlainNames tables, SqlSpelling spelling)
            throws SQLException {
        TableReader reader = new TableReader(connection, sqlName);
        List<TableReader.SqlColumn> read = reader.columns();
        PlainNames names =
                new PlainNames(read.stream().map(TableReader.SqlColumn::name).toList(), spelling);
        Map<String, String> sqlNames = new LinkedHashMap<>();
        Map<String, Column> columns = new LinkedHashMap<>();
        for (TableReader.SqlColumn column : read) {
            String plain = names.of(column.name());
            sqlNames.put(plain, column.name());
            columns.put(plain, new Column(plain, column.type(), column.nullable(), column.size()));
        }
        return new TableDefinition(
                sqlName,
                tables.of(sqlName),
                names,
                spelling,
                sqlNames,
                columns,
                new TreeSet<>(names.of(reader.primaryKey())),
                reader.uniqueSets().stream()
                        .map(set -> new TreeSet<>(names.of(set)))
                        .collect(Collectors.toSet()),
                reader.foreignKeys(names, tables, spelling));
    }

    /** The name of the table in the database. */
    String sqlName() {
        return sqlName;
    }

    /** Returns the plain name of a column by its name in the database. */
    String plainColumn(String sqlColumn) {
        return names.of(sqlColumn);
    }

    /** The table's plain name. */
    public String name() {
        return name;
    }

    /** Returns the names of all columns, in the order of the table. */
    public Set<String> columns() {
        return columns.keySet();
    }

    /** Returns a column by its plain name, if the table has it. */
    public Optional<Column> column(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /**
     * Returns a required column by its plain name.
     *
     * @throws CriterionFailure with {@code MISSING_COLUMN} if the table does not have it
     */
    public Column requiredColumn(String name) {
        return column(name).orElseThrow(() -> expected("a column " + name + " in table " + name())
                .butWas("its columns are " + String.join(", ", columns()))
                .misconception("MISSING_COLUMN")
                .schema(name() + "." + name)
                .failure());
    }

    /** Returns the columns of the primary key; their order does not matter. */
    public Set<String> primaryKey() {
        return primaryKey;
    }

    /** Returns all unique sets of columns, including the primary key. */
    public Set<Set<String>> uniqueSets() {
        return uniqueSets;
    }

    /** Whether no two rows can share the values of exactly these columns. */
    public boolean isUnique(String... names) {
        return uniqueSets.contains(new TreeSet<>(List.of(names)));
    }

    /** Returns the foreign keys of this table, in no particular order. */
    public List<ForeignKey> foreignKeys() {
        return foreignKeys;
    }

    /** Whether a foreign key of the given single column references the given table. */
    public boolean references(String column, String table) {
        return foreignKeys.stream().anyMatch(key -> key.is(column, table));
    }

    /** Whether a statement names this table and all of the given columns. */
    public boolean isNamedIn(String sql, Collection<String> itsColumns) {
        Set<String> named = spelling.namesIn(sql);
        return named.contains(sqlName) && itsColumns.stream().map(sqlNames::get).allMatch(named::contains);
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

    public static String quote(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
