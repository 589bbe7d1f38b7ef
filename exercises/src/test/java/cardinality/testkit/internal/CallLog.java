package cardinality.testkit.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What happened in the transactions of a test that its result does not show: the queries that were created, the exception
 * that broke an action off, and the refusals of queries that no caller got to see.
 */
public final class CallLog {

    private static final int MAX_QUERIES = 20;

    /** Far above any query of the exercises. */
    private static final int MAX_LENGTH = 4_000;

    private final Deque<String> queries = new ArrayDeque<>();
    private @Nullable Throwable refused;
    private @Nullable Throwable swallowed;
    private @Nullable RuntimeException brokenOff;

    /** Forgets everything; the next test begins. */
    void clear() {
        begin();
        swallowed = null;
    }

    /** The next action begins. */
    void begin() {
        queries.clear();
        refused = null;
        brokenOff = null;
    }

    /** A query was created, or is about to be refused. */
    void asked(String query) {
        if (queries.size() == MAX_QUERIES) {
            queries.removeFirst();
        }
        queries.addLast(query.substring(0, Math.min(query.length(), MAX_LENGTH)));
    }

    /** Hibernate or the database refused a query. The first refusal counts. */
    void refused(Throwable refusal) {
        if (refused == null) {
            refused = refusal;
        }
    }

    /** The action ended without an exception of its own, so somebody caught every refusal. */
    void ended() {
        if (swallowed == null) {
            swallowed = refused;
        }
    }

    /** The last action was broken off by an exception that its test does not explain. */
    public void brokeOff(RuntimeException thrown) {
        brokenOff = thrown;
    }

    /** The texts of the last queries that the last action created, the last one last. */
    public List<String> queries() {
        return List.copyOf(queries);
    }

    /** The exception that broke the last action off. */
    Optional<RuntimeException> brokenOff() {
        return Optional.ofNullable(brokenOff);
    }

    /** The first refusal of a query that was caught and not thrown again. */
    Optional<Throwable> swallowed() {
        return Optional.ofNullable(swallowed);
    }
}
