package cardinality.testkit.diagnosis.call;

import cardinality.testkit.CriterionFailure;
import cardinality.testkit.Expectation;
import org.jspecify.annotations.Nullable;

/**
 * What an exception shows.
 *
 * @param expected what a correct answer does
 * @param found what happened instead
 * @param misconception the code of the idea behind it, or null if there is none
 * @param query the query with its wrong part marked, or null if it is not about a query
 */
record Finding(
        String expected,
        String found,
        @Nullable String misconception,
        @Nullable String query) {

    static Finding of(String expected, String found, String misconception) {
        return new Finding(expected, found, misconception, null);
    }

    /** Returns the same finding with the query as evidence. */
    Finding in(String marked) {
        return new Finding(expected, found, misconception, marked.isEmpty() ? null : marked);
    }

    CriterionFailure failure(@Nullable String where) {
        Expectation expectation = Expectation.expected(expected).butWas(found);
        if (query != null) {
            expectation.fact("query", query);
        }
        if (where != null) {
            expectation.where(where);
        }
        if (misconception != null) {
            expectation.misconception(misconception);
        }
        return expectation.failure();
    }
}
