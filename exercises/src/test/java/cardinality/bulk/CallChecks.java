package cardinality.bulk;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Expectation;
import cardinality.testkit.Scope;
import cardinality.testkit.StatementLog;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;

/** What every call of a method of {@link Bulk} is asked, whatever else a test is about. */
public final class CallChecks {

    /** Room for looking up users and ids first, and for a statement per table, yet far from one per row. */
    private static final int FEW_STATEMENTS = 6;

    private static final Pattern WRITES_POSTS =
            Pattern.compile("\\s*(update|delete\\s+from)\\s+posts\\b", Pattern.CASE_INSENSITIVE);

    private CallChecks() {}

    /** Calls a method in the transaction that is open, and returns what it returned. */
    public static int call(EntityManager em, ToIntFunction<EntityManager> method) {
        int answer;
        try {
            answer = method.applyAsInt(em);
        } catch (IllegalStateException e) {
            ownTransaction("another one was begun").unless(!comesFromBegin(e));
            throw e;
        }
        ownTransaction("it has been ended").unless(em.getTransaction().isActive());
        return answer;
    }

    private static Expectation ownTransaction(String found) {
        return expected("the transaction of the caller is used, and still open when a method returns")
                .butWas(found)
                .where("Bulk")
                .misconception("OWN_TRANSACTION");
    }

    private static boolean comesFromBegin(IllegalStateException e) {
        return Stream.of(e.getStackTrace()).limit(1).anyMatch(frame -> frame.getMethodName()
                .equals("begin"));
    }

    /**
     * Fails if a call that had something to change left table posts as it was. All tests tell it in the same words, so
     * that who has not written anything yet is told so once.
     */
    public static void requireChange(Scope scope, Map<Long, String> before, Map<Long, String> after, String where) {
        boolean tried = scope.statements().statements().stream()
                .anyMatch(statement -> WRITES_POSTS.matcher(statement.sql()).lookingAt());
        expected("the call changes table posts, as there are posts to change or to delete")
                .butWas("the table is as it was before" + (tried ? ", although a statement was run on it" : ""))
                .where(where)
                .misconception(tried ? "WRONG_ROWS" : "NOTHING_DONE")
                .unless(!before.equals(after));
    }

    /** Fails if a call takes about as many statements as there are posts, or more. */
    public static void requireFewStatements(Scope scope, Seed seed, String where, ToIntFunction<EntityManager> method) {
        Map<Long, String> before = seed.titles();
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> call(em, method));
        if (isBlocked(refusal)) {
            return;
        }
        Map<Long, String> after = seed.titles();
        long changed = before.keySet().stream()
                .filter(id -> !Objects.equals(before.get(id), after.get(id)))
                .count();
        StatementLog log = scope.statements();
        int reads = log.selects();
        int writes = log.inserts() + log.updates() + log.deletes();
        expected("a few statements, as many for " + changed + " posts as for one")
                .butWas(reads + writes + " statements: " + reads + " to read, " + writes + " to write")
                .statements(log)
                .where(where)
                .misconception("ROW_BY_ROW")
                .unless(reads + writes <= FEW_STATEMENTS);
    }

    /**
     * Whether a call got no further than a foreign key: that is for the criterion about children to judge, and for no
     * other. Any other refusal is thrown.
     */
    static boolean isBlocked(Optional<RuntimeException> refusal) {
        if (refusal.isPresent() && !isConstraint(refusal.get())) {
            throw refusal.get();
        }
        return refusal.isPresent();
    }

    /** Whether the database refused something because of a constraint, such as a foreign key. */
    static boolean isConstraint(Throwable refusal) {
        Throwable cause = refusal;
        for (int depth = 0; cause != null && depth < 10; depth++, cause = cause.getCause()) {
            if (cause instanceof ConstraintViolationException) {
                return true;
            }
        }
        return false;
    }
}
