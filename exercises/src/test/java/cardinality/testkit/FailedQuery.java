package cardinality.testkit;

import static cardinality.testkit.Expectation.expected;

import jakarta.persistence.NoResultException;
import jakarta.persistence.NonUniqueResultException;
import java.util.Set;
import org.hibernate.query.SyntaxException;

/** Explains common exceptions of queries. */
public final class FailedQuery {

    /** The SQL states of H2 and PostgreSQL for a selected column that is neither grouped by nor aggregated. */
    private static final Set<String> NOT_GROUPED_BY = Set.of("90016", "42803");

    private FailedQuery() {}

    /**
     * Fails if an exception tells what is wrong in a query, whatever the test is about.
     *
     * @param scope the scope in which the query was created
     */
    public static void explainRefusal(Scope scope, Throwable thrown) {
        scope.transactions().diagnosis().ofQuery(thrown).ifPresent(failure -> {
            throw failure;
        });
    }

    /** Whether Hibernate could not read the text of a query. A value that was put into the text can be the reason. */
    public static boolean isUnreadable(Throwable thrown) {
        return Causes.first(thrown, SyntaxException.class).isPresent();
    }

    /**
     * Fails if a method asked for exactly one row and there was none.
     *
     * @param expectation what was expected of it
     */
    public static void explainNoResult(Throwable thrown, String expectation, String where) {
        if (Causes.first(thrown, NoResultException.class).isPresent()) {
            throw expected(expectation)
                    .butWas("NoResultException")
                    .where(where)
                    .misconception("NO_RESULT")
                    .failure();
        }
    }

    /**
     * Fails if a method asked for exactly one row and there were several.
     *
     * @param expectation what was expected of it
     * @param misconception the code of the reason
     */
    public static void explainSeveralResults(Throwable thrown, String expectation, String where, String misconception) {
        if (Causes.first(thrown, NonUniqueResultException.class).isPresent()) {
            throw expected(expectation)
                    .butWas("NonUniqueResultException: more than one was found")
                    .where(where)
                    .misconception(misconception)
                    .failure();
        }
    }

    /** Fails if the database refused a query because of what it is grouped by. */
    public static void explainGrouping(Throwable thrown, String where) {
        if (Causes.sqlState(thrown).filter(NOT_GROUPED_BY::contains).isPresent()) {
            throw expected("a query with one value for each selected column of a group")
                    .butWas("the database found a group with several values, and refused the query")
                    .where(where)
                    .misconception("GROUP_BY_NAME")
                    .failure();
        }
    }
}
