package cardinality.testkit.internal;

import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.internal.ParsedStatement.Effect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Admits statements that read or change rows and, during schema creation, statements that create it. All others are
 * refused before they run, whoever sent them: changes of the session or the server outlive the statement, and no answer
 * needs them.
 */
final class StatementGuard {

    /** The number of cached texts. A text that was evicted is parsed again. */
    private static final int REMEMBERED = 200;

    private final StatementParser parser;
    private final Map<String, ParsedStatement> parsed = new LinkedHashMap<>();
    private Set<String> sequenceCalls = Set.of();
    private boolean open = true;

    /** Creates a guard that admits schema creation. */
    StatementGuard(StatementParser parser) {
        this.parser = parser;
    }

    /**
     * Ends schema creation. From now on, statements may only read and change rows.
     *
     * @param callsOfSequences the statements with which Hibernate reads the sequences of the mapping
     */
    void schemaIsMade(Set<String> callsOfSequences) {
        sequenceCalls = callsOfSequences;
        parsed.clear();
        open = false;
    }

    /**
     * Call this before a statement is prepared or run.
     *
     * @throws RefusedStatement if the statement is not admitted
     * @throws SQLException if the database does not understand it
     */
    void admit(Connection connection, String sql) throws SQLException {
        ParsedStatement known = parsed.get(sql);
        if (known == null) {
            known = parser.parse(connection, sql);
            if (parsed.size() >= REMEMBERED) {
                parsed.clear();
            }
            parsed.put(sql, known);
        }
        if (!isAllowed(known.effect())) {
            throw open ? RefusedStatement.ofMapping() : RefusedStatement.ofAnswer();
        }
    }

    private boolean isAllowed(Effect effect) {
        return switch (effect) {
            case ROWS -> true;
            case TABLES -> open;
            case SESSION -> false;
        };
    }

    /**
     * Returns the kind of an admitted statement. A query counts as a sequence call if Hibernate uses it to get an id.
     */
    Kind kindOf(String sql) {
        ParsedStatement known = parsed.get(sql);
        if (known == null) {
            return Kind.SELECT;
        }
        return known.kind() == Kind.SELECT && !known.readsTables() && sequenceCalls.contains(sql)
                ? Kind.SEQUENCE
                : known.kind();
    }

    /** Whether an admitted statement returns the values of many rows as one. */
    boolean packsRows(String sql) {
        ParsedStatement known = parsed.get(sql);
        return known != null && known.packsRows();
    }
}
