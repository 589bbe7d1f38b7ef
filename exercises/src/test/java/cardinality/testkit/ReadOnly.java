package cardinality.testkit;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.ExecutedStatement.Kind;
import java.util.Optional;
import java.util.Set;

/**
 * Checks that a query method only reads. The database enforces this, because the method runs as a user who may only
 * read ({@link Scope#attemptReading}); this class reports violations.
 */
public final class ReadOnly {

    /**
     * The SQL states for a missing privilege: that of H2, that of the standard, and that of a read-only transaction.
     */
    private static final Set<String> NO_RIGHT = Set.of("90096", "42501", "25006");

    private ReadOnly() {}

    /**
     * Fails if the method tried to do more than read.
     *
     * @param log all statements of the method, including those at the end of its transaction
     * @param thrown the exception of the method or its transaction, if there was one
     * @param where the method, such as {@code Queries.usersWithPosts}
     */
    public static void require(StatementLog log, Optional<RuntimeException> thrown, String where) {
        Optional<String> change = log.statements().stream()
                .filter(statement -> statement.kind() != Kind.SELECT && statement.kind() != Kind.SEQUENCE)
                .map(ExecutedStatement::sql)
                .findFirst();
        change.or(() -> thrown.filter(ReadOnly::isForLackOfRight).flatMap(refusal -> log.last()))
                .ifPresent(sql -> {
                    throw expected("only reads")
                            .butWas(sql)
                            .statements(log)
                            .where(where)
                            .misconception("WRITES")
                            .failure();
                });
    }

    /** A query can hide a change from a reader, but not from the database. */
    private static boolean isForLackOfRight(Throwable thrown) {
        return Causes.sqlState(thrown).filter(NO_RIGHT::contains).isPresent();
    }
}
