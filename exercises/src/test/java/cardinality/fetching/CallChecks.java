package cardinality.fetching;

import static cardinality.testkit.Expectation.expected;

import cardinality.testkit.Batches;
import cardinality.testkit.Causes;
import cardinality.testkit.CriterionFailure;
import cardinality.testkit.FailedQuery;
import cardinality.testkit.ReadOnly;
import cardinality.testkit.Scope;
import cardinality.testkit.StatementLog;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hibernate.LazyInitializationException;
import org.hibernate.loader.MultipleBagFetchException;
import org.jspecify.annotations.Nullable;

/** Calls a method like its caller: in a new session. Then reads the result. */
final class CallChecks {

    private CallChecks() {}

    /**
     * The outcome of a call.
     *
     * @param found what the caller read, copied out of the session
     * @param statements how many statements ran before the method returned
     * @param batchSize for how many parents at a time Hibernate loaded lazy data, 0 if it did not
     * @param log all statements, also those that ran while the caller was reading
     * @param where the method that was called
     */
    record Call<R>(R found, int statements, int batchSize, StatementLog log, String where) {}

    /** Calls a method and reads the result while the session is open; then the log holds the statements of both. */
    static <T, R> Call<List<R>> listFrom(
            Scope scope,
            String where,
            BiFunction<Fetching, EntityManager, @Nullable List<T>> method,
            Function<T, R> reading) {
        return from(scope, where, method, list -> {
            boolean complete = list.stream().noneMatch(element -> element == null);
            expected("no null in the list").butWas("there is one").where(where).unless(complete);
            return list.stream().map(reading).toList();
        });
    }

    static <T, R> Call<R> from(
            Scope scope,
            String where,
            BiFunction<Fetching, EntityManager, @Nullable T> method,
            Function<T, R> reading) {
        List<Call<R>> calls = new ArrayList<>();
        Optional<RuntimeException> refusal = scope.attemptReading(em -> {
            scope.statements().clear();
            T returned = method.apply(new Fetching(), em);
            int statements = scope.statements().selects();
            if (returned == null) {
                throw expected("a result, possibly an empty one")
                        .butWas("null")
                        .where(where)
                        .misconception("NULL_RESULT")
                        .failure();
            }
            R found = reading.apply(returned);
            calls.add(new Call<>(found, statements, Batches.sizeIn(em), scope.statements(), where));
        });
        ReadOnly.require(scope.statements(), refusal, where);
        refusal.ifPresent(thrown -> explain(thrown, where));
        return calls.get(0);
    }

    /** Fails with the idea behind an exception, if a misconception causes it; otherwise rethrows it. */
    private static void explain(RuntimeException thrown, String where) {
        if (Causes.first(thrown, MultipleBagFetchException.class).isPresent()) {
            throw expected("a query that Hibernate accepts")
                    .butWas("MultipleBagFetchException: it fetches more than one List at a time")
                    .where(where)
                    .misconception("TWO_BAGS")
                    .failure();
        }
        if (Causes.first(thrown, LazyInitializationException.class).isPresent()) {
            throw lazy("the caller can read what it asked for", where);
        }
        FailedQuery.explainNoResult(thrown, "an empty result if nothing is found", where);
        FailedQuery.explainSeveralResults(
                thrown, "at most one user, because usernames are unique", where, "LIKE_PATTERN");
        FailedQuery.explainGrouping(thrown, where);
        throw thrown;
    }

    static CriterionFailure lazy(String what, String where) {
        return expected(what)
                .butWas("LazyInitializationException: it was not loaded, and it no longer belongs to an open session")
                .where(where)
                .misconception("LAZY_AFTER_CLOSE")
                .failure();
    }
}
