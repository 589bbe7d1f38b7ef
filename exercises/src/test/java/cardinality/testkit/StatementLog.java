package cardinality.testkit;

import cardinality.testkit.ExecutedStatement.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What ran between Hibernate and the database since the log was last cleared.
 *
 * <p>It is fed by a proxy around the data source, so it also sees plain JDBC and native SQL. Statements that a test sends
 * through {@link Scope#table} are not in it.
 */
public final class StatementLog {

    private final List<ExecutedStatement> executed = new ArrayList<>();
    private int rowsRead;
    private long charactersRead;
    private long charactersOfRow;
    private long longestRow;
    private @Nullable String packing;

    /** An empty log. The test kit makes one for each scope and records into it. */
    public StatementLog() {}

    /** Forgets everything; to be called right before the act that a test is about. */
    public void clear() {
        executed.clear();
        rowsRead = 0;
        charactersRead = 0;
        charactersOfRow = 0;
        longestRow = 0;
        packing = null;
    }

    /** Executions of a SELECT, each counted; reading a sequence is none. */
    public int selects() {
        return count(Kind.SELECT);
    }

    /** Rows written by INSERT statements, each entry of a batch counted. */
    public int inserts() {
        return count(Kind.INSERT);
    }

    /** Executions of an UPDATE, each entry of a batch counted. */
    public int updates() {
        return count(Kind.UPDATE);
    }

    /** Executions of a DELETE, each entry of a batch counted. */
    public int deletes() {
        return count(Kind.DELETE);
    }

    /** Executions of statements of one kind that name a table, whatever the case of its name. */
    public int count(Kind kind, String table) {
        String name = table.toLowerCase(Locale.ROOT);
        return executed.stream()
                .filter(s -> s.kind() == kind)
                .filter(s -> mentions(s.sql(), name))
                .mapToInt(ExecutedStatement::count)
                .sum();
    }

    /** Rows that were read from the results of all statements. */
    public int rowsRead() {
        return rowsRead;
    }

    /** Length of all values that were read from the results of all statements, as texts; of binary values, bytes. */
    public long charactersRead() {
        return charactersRead;
    }

    /** Length of all values of one row, of that row where it is the greatest. */
    public long longestRow() {
        return longestRow;
    }

    /** The first statement that returned the values of many rows as one, such as {@code listagg}: its rows say little. */
    public Optional<String> packing() {
        return Optional.ofNullable(packing);
    }

    /** The statements in the order of their first execution, equal texts counted together. */
    public List<ExecutedStatement> statements() {
        Map<String, ExecutedStatement> bySql = new LinkedHashMap<>();
        for (ExecutedStatement s : executed) {
            bySql.merge(s.sql(), s, (a, b) -> new ExecutedStatement(a.sql(), a.kind(), a.count() + b.count()));
        }
        return List.copyOf(bySql.values());
    }

    /** The statement that ran last. */
    Optional<String> last() {
        return executed.isEmpty()
                ? Optional.empty()
                : Optional.of(executed.get(executed.size() - 1).sql());
    }

    public void executed(String sql, Kind kind, int entries) {
        executed.add(new ExecutedStatement(sql, kind, entries));
    }

    public void packed(String sql) {
        if (packing == null) {
            packing = sql;
        }
    }

    public void rowRead() {
        rowsRead++;
        charactersOfRow = 0;
    }

    public void valueRead(long characters) {
        charactersRead += characters;
        charactersOfRow += characters;
        longestRow = Math.max(longestRow, charactersOfRow);
    }

    private int count(Kind kind) {
        return executed.stream()
                .filter(s -> s.kind() == kind)
                .mapToInt(ExecutedStatement::count)
                .sum();
    }

    private static boolean mentions(String sql, String lowerCaseName) {
        for (String word : sql.toLowerCase(Locale.ROOT).split("[^a-z0-9_$]+", -1)) {
            if (word.equals(lowerCaseName)) {
                return true;
            }
        }
        return false;
    }
}
