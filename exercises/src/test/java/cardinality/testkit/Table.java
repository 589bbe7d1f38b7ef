package cardinality.testkit;

import cardinality.testkit.internal.PreparedDatabase;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads and seeds one table through plain JDBC, without the mapping and the statement log. */
public final class Table {

    private final TableDefinition definition;
    private final PreparedDatabase database;

    Table(TableDefinition definition, PreparedDatabase database) {
        this.definition = definition;
        this.database = database;
    }

    /** Returns the number of rows. */
    public int count() {
        return rows().size();
    }

    /**
     * Returns all rows as maps from plain column name to value, in no particular order. Texts, including CLOBs, are
     * Strings.
     */
    public List<Map<String, @Nullable Object>> rows() {
        try (PreparedStatement statement = database.owner().prepareStatement("select * from " + definition.quoted());
                ResultSet rs = statement.executeQuery()) {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            ResultSetMetaData metadata = rs.getMetaData();
            while (rs.next()) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= metadata.getColumnCount(); i++) {
                    row.put(definition.plainColumn(metadata.getColumnName(i)), value(rs.getObject(i)));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not read table " + definition.name(), e);
        }
    }

    /**
     * Returns the only row.
     *
     * @throws CriterionFailure if there are no rows, or more than one
     */
    public Map<String, @Nullable Object> onlyRow() {
        List<Map<String, @Nullable Object>> rows = rows();
        Expectation.expected("one row in table " + definition.name())
                .butWas(rows.size() + " rows")
                .unless(rows.size() == 1);
        return rows.get(0);
    }

    /** Inserts one row. Columns that are not named get their default. */
    public void insert(Map<String, ? extends @Nullable Object> row) {
        List<String> names = new ArrayList<>(row.keySet());
        String columns = names.stream().map(definition::quotedColumn).collect(Collectors.joining(", "));
        String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
        String sql = "insert into " + definition.quoted() + " (" + columns + ") values (" + marks + ")";
        try (PreparedStatement statement = database.owner().prepareStatement(sql)) {
            for (int i = 0; i < names.size(); i++) {
                statement.setObject(i + 1, row.get(names.get(i)));
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw Expectation.expected("a row " + row + " can be stored in table " + definition.name())
                    .butWas(firstLine(e))
                    .failure();
        }
    }

    /**
     * Inserts copies of the only row that differ in their id, and in further columns if need be.
     *
     * @param id the id of the row
     * @param copyIds the ids of the copies
     * @param others returns the values of further columns, by the id of a copy
     * @return false if the mapping does not allow such copies: the row has another id, or a copy was refused. Copies
     *     before that remain
     */
    public boolean copyOnlyRow(
            Long id, List<Long> copyIds, Function<Long, Map<String, ? extends @Nullable Object>> others) {
        Map<String, @Nullable Object> row = onlyRow();
        if (!Objects.equals(row.get("id"), id)) {
            return false;
        }
        for (Long copyId : copyIds) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>(row);
            copy.put("id", copyId);
            copy.putAll(others.apply(copyId));
            try {
                insert(copy);
            } catch (CriterionFailure refused) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes one value to a column of all rows.
     *
     * @return the message of the database if it refused the value; otherwise empty
     */
    public Optional<String> overwrite(String column, @Nullable Object value) {
        String sql = "update " + definition.quoted() + " set " + definition.quotedColumn(column) + " = ?";
        try (PreparedStatement statement = database.owner().prepareStatement(sql)) {
            statement.setObject(1, value);
            statement.executeUpdate();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(firstLine(e));
        }
    }

    /** Drops the unique constraints and their indexes. */
    public void dropUniqueConstraints() {
        String names = """
            select constraint_name from information_schema.table_constraints
            where table_schema = current_schema and table_name = ? and constraint_type = 'UNIQUE'
            """;
        Connection owner = database.ownerToAlter();
        try (PreparedStatement unique = owner.prepareStatement(names);
                Statement alter = owner.createStatement()) {
            unique.setString(1, definition.sqlName());
            List<String> constraints = new ArrayList<>();
            try (ResultSet rs = unique.executeQuery()) {
                while (rs.next()) {
                    constraints.add(rs.getString(1));
                }
            }
            for (String constraint : constraints) {
                alter.execute("alter table " + definition.quoted() + " drop constraint \"" + constraint + "\"");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not alter table " + definition.name(), e);
        }
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("the database refused it");
    }

    private static @Nullable Object value(@Nullable Object value) throws SQLException {
        return value instanceof Clob clob
                ? clob.getSubString(1, (int) Math.min(clob.length(), Integer.MAX_VALUE))
                : value;
    }
}
