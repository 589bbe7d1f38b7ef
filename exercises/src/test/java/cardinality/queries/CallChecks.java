package cardinality.queries;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.FailedCall;
import cardinality.testkit.FailedQuery;
import cardinality.testkit.Loaded;
import cardinality.testkit.ReadOnly;
import cardinality.testkit.Scope;
import cardinality.testkit.StatementLog;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Calls a method like its caller: in a new session, in which the caller also reads the result. */
final class CallChecks {

    private static final int MAX_STATEMENTS = 3;

    /** For all values of a row together, on average: more than the rows of a test have, even joined rows. */
    private static final long MAX_CHARACTERS = 100;

    private static final long MAX_CHARACTERS_OF_A_ROW = 160;

    private CallChecks() {}

    /**
     * The outcome of a call.
     *
     * @param found what the caller read, copied out of the session
     * @param loadedBesides objects that were loaded and do not belong to the result
     */
    record Call<R>(List<R> found, int loadedBesides, StatementLog log, String where) {

        /**
         * Fails if the call took more statements than a query needs, or read rows that it then had to count or filter.
         *
         * @param involved the number of rows that contribute to the result
         */
        void requireFewStatements(int involved) {
            expected("at most " + MAX_STATEMENTS + " statements, however many rows there are")
                    .butWas(log.selects() + " statements")
                    .statements(log)
                    .atMost(MAX_STATEMENTS)
                    .where(where)
                    .misconception("N_PLUS_1")
                    .unless(log.selects() <= MAX_STATEMENTS);
            int allowed = MAX_STATEMENTS * Math.max(involved, 1);
            expected("a result that the database computes, with at most " + allowed + " rows read")
                    .butWas(log.rowsRead() + " rows were read")
                    .statements(log)
                    .where(where)
                    .misconception("IN_MEMORY")
                    .unless(log.rowsRead() <= allowed);
            log.packing().ifPresent(sql -> {
                throw expected("a result that the database computes, value by value")
                        .butWas("the values of many rows were read as one value: " + sql)
                        .statements(log)
                        .where(where)
                        .misconception("IN_MEMORY")
                        .failure();
            });
            long characters = MAX_CHARACTERS * allowed;
            expected("a result that the database computes, with at most " + characters + " characters read")
                    .butWas(log.charactersRead() + " characters were read")
                    .statements(log)
                    .where(where)
                    .misconception("IN_MEMORY")
                    .unless(log.charactersRead() <= characters);
            expected("result rows with at most " + MAX_CHARACTERS_OF_A_ROW + " characters each")
                    .butWas("a row of " + log.longestRow() + " characters was read")
                    .statements(log)
                    .where(where)
                    .misconception("IN_MEMORY")
                    .unless(log.longestRow() <= MAX_CHARACTERS_OF_A_ROW);
            int others = MAX_STATEMENTS * Math.max(found.size(), 1);
            expected("a result that the database computes, with at most " + others + " other objects loaded")
                    .butWas(loadedBesides + " objects were loaded that do not belong to the result")
                    .statements(log)
                    .where(where)
                    .misconception("IN_MEMORY")
                    .unless(loadedBesides <= others);
        }
    }

    /**
     * Calls a method and reads the result.
     *
     * @param trap the misconception that the data are made for, reported if the call throws an exception; empty if
     *     there is none
     */
    static <T, R> Call<R> listFrom(
            Scope scope,
            String where,
            String trap,
            BiFunction<Queries, EntityManager, @Nullable List<T>> method,
            Function<T, R> reading) {
        List<R> found = new ArrayList<>();
        AtomicInteger besides = new AtomicInteger();
        Optional<RuntimeException> thrown = scope.attemptReading(em -> {
            scope.statements().clear();
            List<T> returned = method.apply(new Queries(), em);
            if (returned == null) {
                throw expected("a list, possibly an empty one")
                        .butWas("null")
                        .where(where)
                        .misconception("NULL_RESULT")
                        .failure();
            }
            expected("no null in the list")
                    .butWas("there is one")
                    .where(where)
                    .misconception(trap.isEmpty() ? "LEFT_JOIN" : trap)
                    .unless(returned.stream().noneMatch(element -> element == null));
            besides.set(Loaded.besides(em, returned));
            returned.forEach(element -> found.add(reading.apply(element)));
            expected("entities that Hibernate has loaded")
                    .butWas("one of them was not loaded from a row")
                    .where(where)
                    .misconception("MADE_UP")
                    .unless(returned.stream()
                            .allMatch(element -> !scope.isEntity(element)
                                    || scope.loadedIdOf(element).isPresent()));
            expected("at least one statement, because the answer is in the tables")
                    .butWas("none ran")
                    .where(where)
                    .misconception("NOTHING_ASKED")
                    .unless(scope.statements().selects() > 0);
        });
        ReadOnly.require(scope.statements(), thrown, where);
        thrown.ifPresent(exception -> explain(scope, exception, where, trap));
        return new Call<>(found, besides.get(), scope.statements(), where);
    }

    /** Fails with the idea behind an exception, if a misconception causes it; otherwise rethrows it. */
    private static void explain(Scope scope, RuntimeException thrown, String where, String trap) {
        if (!trap.equals("CONCATENATION") || !FailedQuery.isUnreadable(thrown)) {
            FailedQuery.explainRefusal(scope, thrown);
        }
        FailedQuery.explainNoResult(thrown, "an empty list if nothing is found", where);
        FailedQuery.explainSeveralResults(
                thrown, "a result even if several rows share a name or title", where, "NAME_AS_KEY");
        FailedQuery.explainGrouping(thrown, where);
        if (thrown instanceof ClassCastException cast) {
            throw FailedCall.ofReading(scope, cast, where);
        }
        if (!trap.isEmpty()) {
            throw expected(
                            trap.equals("NULL_SUM")
                                    ? "a result even if there is nothing to add up"
                                    : "a result, whatever characters the title has")
                    .butWas("it ended with an exception: " + thrown.getClass().getSimpleName())
                    .where(where)
                    .misconception(trap)
                    .failure();
        }
        throw thrown;
    }
}
