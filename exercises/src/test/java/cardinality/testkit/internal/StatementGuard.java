package cardinality.testkit.internal;

import cardinality.testkit.ExecutedStatement.Kind;
import cardinality.testkit.internal.ParsedStatement.Effect;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Lets statements pass that read or change rows, and while a schema is made also those that make it. All others are refused
 * before they run, whoever has sent them: what changes the session or the server outlives the statement, and is nothing that
 * an answer needs.
 */
final class StatementGuard {

    /** How many texts are remembered. Each is read again if it comes back after that. */
    private static final int REMEMBERED = 200;

    private final StatementParser parser;
    private final Map<String, ParsedStatement> parsed = new LinkedHashMap<>();
    private Set<String> sequenceCalls = Set.of();
    private boolean open = true;

    /** A guard who lets a schema be made. */
    StatementGuard(StatementParser parser) {
        this.parser = parser;
    }

    /**
     * From now on only rows may be read and changed.
     *
     * @param callsOfSequences the statements with which Hibernate reads the sequences of the mapping
     */
    void schemaIsMade(Set<String> callsOfSequences) {
        sequenceCalls = callsOfSequences;
        parsed.clear();
        open = false;
    }

    /**
     * To be called before a statement is prepared or run.
     *
     * @throws RefusedStatement if it is none of those that may pass
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

    /** What a statement that was admitted counts as. A query is a call of a sequence if Hibernate does it for an id. */
    Kind kindOf(String sql) {
        ParsedStatement known = parsed.get(sql);
        if (known == null) {
            return Kind.SELECT;
        }
        return known.kind() == Kind.SELECT && !known.readsTables() && sequenceCalls.contains(sql)
                ? Kind.SEQUENCE
                : known.kind();
    }

    /** Whether a statement that was admitted returns the values of many rows as one. */
    boolean packsRows(String sql) {
        ParsedStatement known = parsed.get(sql);
        return known != null && known.packsRows();
    }
}
