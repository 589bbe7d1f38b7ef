package cardinality.testkit.internal;

import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.internal.ParsedStatement.Effect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.h2.command.Command;
import org.h2.command.CommandContainer;
import org.h2.command.CommandInterface;
import org.h2.command.Prepared;
import org.h2.command.dml.Call;
import org.h2.command.dml.Delete;
import org.h2.command.dml.Insert;
import org.h2.command.dml.Merge;
import org.h2.command.dml.MergeUsing;
import org.h2.command.dml.Update;
import org.h2.command.query.Query;
import org.h2.expression.Expression;
import org.h2.expression.ExpressionColumn;
import org.h2.jdbc.JdbcConnection;
import org.h2.message.DbException;
import org.h2.table.DataChangeDeltaTable;
import org.h2.table.DualTable;
import org.h2.table.Table;
import org.h2.table.TableType;
import org.h2.value.DataType;
import org.h2.value.Value;

/**
 * Classifies statements with H2's own parser: by the class and the type of the parsed command, the tables it depends
 * on, and its tokens. At that point, comments, quotes and the case of letters no longer matter.
 */
final class H2Parser {

    private static final ParsedStatement REFUSED = new ParsedStatement(Kind.OTHER, Effect.SESSION, false, false);

    private static final Set<Integer> DEFINITIONS = Set.of(
            CommandInterface.CREATE_TABLE,
            CommandInterface.CREATE_SEQUENCE,
            CommandInterface.CREATE_INDEX,
            CommandInterface.CREATE_VIEW,
            CommandInterface.CREATE_DOMAIN,
            CommandInterface.COMMENT,
            CommandInterface.ALTER_TABLE_ADD_COLUMN,
            CommandInterface.ALTER_TABLE_ADD_CONSTRAINT_CHECK,
            CommandInterface.ALTER_TABLE_ADD_CONSTRAINT_UNIQUE,
            CommandInterface.ALTER_TABLE_ADD_CONSTRAINT_REFERENTIAL,
            CommandInterface.ALTER_TABLE_ADD_CONSTRAINT_PRIMARY_KEY);

    private H2Parser() {}

    static ParsedStatement parse(Connection connection, String sql) throws SQLException {
        JdbcConnection h2 = connection.unwrap(JdbcConnection.class);
        try (CommandInterface command = h2.getSession().prepareCommand(h2.nativeSQL(sql))) {
            // The other kind of command is several statements in one text, which cannot be counted correctly.
            return command instanceof CommandContainer one ? parsed(one) : REFUSED;
        } catch (DbException e) {
            throw DbException.toSQLException(e);
        }
    }

    private static ParsedStatement parsed(CommandContainer command) {
        H2Tokens tokens = H2Tokens.of(command);
        if (tokens.changeSession()) {
            return REFUSED;
        }
        Prepared prepared = H2Tokens.preparedOf(command);
        if (prepared instanceof Query query) {
            return query(command, query, tokens);
        }
        if (prepared instanceof Call) {
            // H2 does not report which tables it reads.
            return new ParsedStatement(Kind.SELECT, Effect.ROWS, true, tokens.collectRows());
        }
        if (prepared instanceof Insert || prepared instanceof Merge || prepared instanceof MergeUsing) {
            return change(Kind.INSERT);
        }
        if (prepared instanceof Update) {
            return change(Kind.UPDATE);
        }
        if (prepared instanceof Delete) {
            return change(Kind.DELETE);
        }
        return DEFINITIONS.contains(prepared.getType())
                ? new ParsedStatement(Kind.OTHER, Effect.TABLES, false, false)
                : REFUSED;
    }

    private static ParsedStatement change(Kind kind) {
        return new ParsedStatement(kind, Effect.ROWS, false, false);
    }

    private static ParsedStatement query(CommandContainer command, Query query, H2Tokens tokens) {
        List<Table> tables = tables(command);
        List<Kind> changes = tokens.changesWithin();
        if (changes.isEmpty()) {
            return new ParsedStatement(
                    Kind.SELECT, Effect.ROWS, !tables.isEmpty(), tokens.collectRows() && returnsMadeUpValue(query));
        }
        // Hibernate reads generated values in this way. If more were read or changed, a single count would be wrong.
        boolean onlyChanges =
                changes.size() == 1 && tables.size() == 1 && tables.get(0) instanceof DataChangeDeltaTable;
        return onlyChanges ? change(changes.get(0)) : REFUSED;
    }

    private static List<Table> tables(Command command) {
        return command.getDependencies().stream()
                .filter(Table.class::isInstance)
                .map(Table.class::cast)
                .filter(table -> !(table instanceof DualTable))
                .toList();
    }

    /** Whether a column of the result is a text or a collection but not a column of a table. */
    private static boolean returnsMadeUpValue(Query query) {
        return query.getExpressions().stream()
                .limit(query.getColumnCount())
                .anyMatch(column -> holdsMany(column) && !isColumnOfTable(column));
    }

    private static boolean holdsMany(Expression column) {
        int type = column.getType().getValueType();
        return DataType.isStringType(type)
                || DataType.isBinaryStringType(type)
                || DataType.isLargeObject(type)
                || type == Value.ARRAY
                || type == Value.ROW
                || type == Value.JSON;
    }

    private static boolean isColumnOfTable(Expression column) {
        return column.getNonAliasExpression() instanceof ExpressionColumn plain
                && plain.getColumn() != null
                && plain.getColumn().getTable() != null
                && plain.getColumn().getTable().getTableType() == TableType.TABLE;
    }
}
