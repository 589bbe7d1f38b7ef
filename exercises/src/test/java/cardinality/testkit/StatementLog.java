package cardinality.testkit;

import cardinality.testkit.ExecutedStatement.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The statements that Hibernate sent to the database since the log was last cleared.
 *
 * <p>A proxy around the data source fills it, so it also contains plain JDBC and native SQL, but not statements that a
 * test sends through {@link Scope#table}.
 */
public final class StatementLog {

    private final List<LoggedStatement> executed = new ArrayList<>();
    private Supplier<Optional<CallSite>> causes = Optional::empty;
    private int rowsRead;
    private long charactersRead;
    private long charactersOfRow;
    private long longestRow;
    private @Nullable String packing;

    /** Creates an empty log. The test kit creates one for each scope and fills it. */
    public StatementLog() {}

    /** Clears the log. Call this right before the action under test. */
    public void clear() {
        executed.clear();
        rowsRead = 0;
        charactersRead = 0;
        charactersOfRow = 0;
        longestRow = 0;
        packing = null;
    }

    /** Returns the number of executed SELECT statements; reading a sequence does not count. */
    public int selects() {
        return count(Kind.SELECT);
    }

    /** Returns the number of executed INSERT statements; each entry of a batch counts. */
    public int inserts() {
        return count(Kind.INSERT);
    }

    /** Returns the number of executed UPDATE statements; each entry of a batch counts. */
    public int updates() {
        return count(Kind.UPDATE);
    }

    /** Returns the number of executed DELETE statements; each entry of a batch counts. */
    public int deletes() {
        return count(Kind.DELETE);
    }

    /** Returns the number of executed statements of one kind that name a table, ignoring case. */
    public int count(Kind kind, String table) {
        String name = table.toLowerCase(Locale.ROOT);
        return executed.stream()
                .map(LoggedStatement::executed)
                .filter(s -> s.kind() == kind)
                .filter(s -> mentions(s.sql(), name))
                .mapToInt(ExecutedStatement::count)
                .sum();
    }

    /** Returns the number of rows that were read from the results of all statements. */
    public int rowsRead() {
        return rowsRead;
    }

    /**
     * Returns the total length of all values that were read from the results of all statements: characters of texts,
     * bytes of binary values.
     */
    public long charactersRead() {
        return charactersRead;
    }

    /** Returns the total length of the values in the longest row. */
    public long longestRow() {
        return longestRow;
    }

    /**
     * Returns the first statement that returned the values of many rows as one, for example with {@code listagg}; its
     * row count means little.
     */
    public Optional<String> packing() {
        return Optional.ofNullable(packing);
    }

    /** Returns the statements in the order of their first execution; equal texts are counted together. */
    public List<ExecutedStatement> statements() {
        return summed(executed);
    }

    /** Returns a copy of the log. */
    List<LoggedStatement> copy() {
        return List.copyOf(executed);
    }

    /** Returns the statements of a log in the order of their first execution; equal texts are counted together. */
    static List<ExecutedStatement> summed(List<LoggedStatement> log) {
        Map<String, ExecutedStatement> bySql = new LinkedHashMap<>();
        for (LoggedStatement logged : log) {
            ExecutedStatement s = logged.executed();
            bySql.merge(s.sql(), s, (a, b) -> new ExecutedStatement(a.sql(), a.kind(), a.count() + b.count()));
        }
        return List.copyOf(bySql.values());
    }

    /** Returns the last executed statement. */
    Optional<String> last() {
        return executed.isEmpty()
                ? Optional.empty()
                : Optional.of(executed.get(executed.size() - 1).executed().sql());
    }

    /** Sets where the log asks for the student's line that causes a statement; by default it asks nowhere. */
    public void askForCauses(Supplier<Optional<CallSite>> causes) {
        this.causes = causes;
    }

    public void executed(String sql, Kind kind, int entries) {
        executed.add(new LoggedStatement(new ExecutedStatement(sql, kind, entries), causes.get()));
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
                .map(LoggedStatement::executed)
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
