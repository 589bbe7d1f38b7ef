package cardinality.testkit;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.ExecutedStatement.Kind;
import java.util.Optional;
import java.util.Set;

/**
 * Holds a method that answers a question to reading: what it finds, it leaves as it was. The database sees to that, since such
 * a method runs as a user who may do nothing else ({@link Scope#attemptReading}); here it is told.
 */
public final class ReadOnly {

    /** The SQL states for a right that is missing: H2's, that of the standard, and that of a transaction that only reads. */
    private static final Set<String> NO_RIGHT = Set.of("90096", "42501", "25006");

    private ReadOnly() {}

    /**
     * Fails if something was tried that does more than read.
     *
     * @param log all that ran because of the method, what its transaction wrote at the end included
     * @param thrown how the method or its transaction ended, if it was with an exception
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

    /** A query can hide a change from whoever reads it, but not from the database. */
    private static boolean isForLackOfRight(Throwable thrown) {
        return Causes.sqlState(thrown).filter(NO_RIGHT::contains).isPresent();
    }
}
