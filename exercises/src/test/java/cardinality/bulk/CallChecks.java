package cardinality.bulk;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Causes;
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

/** Checks that apply to every call of a method of {@link Bulk}, whatever else a test is about. */
public final class CallChecks {

    /** Enough to look up users and ids first and to run a statement per table, but far from one per row. */
    private static final int FEW_STATEMENTS = 6;

    /** The method that deletes. */
    static final String DELETE = "Bulk.deletePostsOf";

    /** The SQL state for a foreign key violation, in H2 and in PostgreSQL. */
    private static final String FOREIGN_KEY = "23503";

    private static final Pattern WRITES_POSTS =
            Pattern.compile("\\s*(update|delete\\s+from)\\s+posts\\b", Pattern.CASE_INSENSITIVE);

    private CallChecks() {}

    /** Calls a method in the transaction that is open, and returns what it returned. */
    public static int call(EntityManager em, ToIntFunction<EntityManager> method) {
        int answer;
        try {
            answer = method.applyAsInt(em);
        } catch (IllegalStateException e) {
            ownTransaction("it began another transaction").unless(!comesFromBegin(e));
            throw e;
        }
        ownTransaction("it ended the transaction").unless(em.getTransaction().isActive());
        return answer;
    }

    private static Expectation ownTransaction(String found) {
        return expected("a method uses the transaction of its caller, and leaves it open")
                .butWas(found)
                .where("Bulk")
                .misconception("OWN_TRANSACTION");
    }

    private static boolean comesFromBegin(IllegalStateException e) {
        return Stream.of(e.getStackTrace()).limit(1).anyMatch(frame -> frame.getMethodName()
                .equals("begin"));
    }

    /**
     * Fails if a call that had something to change did not change table posts. All tests report it with the same text,
     * so a method that does nothing yet is reported once.
     */
    public static void requireChange(Scope scope, Map<Long, String> before, Map<Long, String> after, String where) {
        boolean tried = scope.statements().statements().stream()
                .anyMatch(statement -> WRITES_POSTS.matcher(statement.sql()).lookingAt());
        expected("the call changes table posts, because there are posts to change or to delete")
                .butWas("the table is unchanged" + (tried ? ", although a statement was run on it" : ""))
                .where(where)
                .misconception(tried ? "WRONG_ROWS" : "NOTHING_DONE")
                .unless(!before.equals(after));
    }

    /** Fails if a call takes about as many statements as there are posts, or more. */
    public static void requireFewStatements(Scope scope, Seed seed, String where, ToIntFunction<EntityManager> method) {
        Map<Long, String> before = seed.titles();
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> call(em, method));
        if (isBlocked(scope, where, refusal)) {
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
                .atMost(FEW_STATEMENTS)
                .where(where)
                .misconception("ROW_BY_ROW")
                .unless(reads + writes <= FEW_STATEMENTS);
    }

    /** Fails if a call with many rows to change takes more statements than one with few. */
    public static void requireNoMoreStatements(
            Scope scope, String where, ToIntFunction<EntityManager> few, ToIntFunction<EntityManager> many) {
        int forFew = statementsOf(scope, where, few);
        int forMany = statementsOf(scope, where, many);
        expected("as many statements for many posts as for a few")
                .butWas(forFew + " for a few, " + forMany + " for many")
                .where(where)
                .misconception("ROW_BY_ROW")
                .unless(forMany <= forFew);
    }

    private static int statementsOf(Scope scope, String where, ToIntFunction<EntityManager> method) {
        scope.statements().clear();
        Optional<RuntimeException> refusal = scope.attempt(em -> call(em, method));
        return isBlocked(scope, where, refusal) ? 0 : statements(scope.statements());
    }

    private static int statements(StatementLog log) {
        return log.selects() + log.inserts() + log.updates() + log.deletes();
    }

    /**
     * Whether the foreign key of the comments stopped a call: only the criterion about children judges that. Any other
     * refusal is thrown: only deleting posts that have comments can violate that key.
     */
    static boolean isBlocked(Scope scope, String where, Optional<RuntimeException> refusal) {
        boolean canBe = where.equals(DELETE) && scope.table("comments").count() > 0;
        if (refusal.isPresent() && !(canBe && isForeignKey(refusal.get()))) {
            throw refusal.get();
        }
        return refusal.isPresent();
    }

    /** Whether the database refused to delete a row that others point at. */
    static boolean isForeignKey(Throwable refusal) {
        return Causes.first(refusal, ConstraintViolationException.class)
                .filter(violation -> FOREIGN_KEY.equals(violation.getSQLState()))
                .isPresent();
    }
}
