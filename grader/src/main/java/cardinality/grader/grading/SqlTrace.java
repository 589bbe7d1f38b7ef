package cardinality.grader.grading;

import cardinality.grader.model.GradedMethod;
import cardinality.grader.model.TestResult;
import cardinality.grader.model.TestResult.Observed;
import cardinality.testkit.Observation.Outcome.Passed;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What Hibernate made of the classes and said to the database while the tests of one exercise ran: the mapping as it
 * understood it, the DDL, every other statement with the values bound to it, commits and rollbacks, in order, as a digest for
 * each test. Points in time and the values of UUIDs are left out, and so is what tests do by plain JDBC. Each reference has
 * one trace, whatever the run and the worker. Classes that bind random numbers, or save what a set holds in the order of
 * identity hash codes, have another one now and then.
 *
 * <p>Two sources with equal traces have the same mapping, and ask the same of the database in any situation the tests bring
 * about. That does <em>not</em> prove equal:
 *
 * <ul>
 *   <li>what Java does with the rows, or without any SQL: order, duplicates and type of a result, {@code equals} and
 *       {@code hashCode}, both sides in sync, {@code toString}, which exception is thrown;
 *   <li>what tests of other exercises do over these classes;
 *   <li>the moment, the id and the content of a stream or LOB that a statement carries.
 * </ul>
 *
 * @param tests each test of the exercise; none if it did not get as far as its tests
 */
public record SqlTrace(Map<GradedMethod, TracedTest> tests) {

    /**
     * One test.
     *
     * @param passed whether it passed
     * @param digest SHA-256 in hexadecimal digits; empty for a test that opens no database or did not finish
     */
    public record TracedTest(boolean passed, Optional<String> digest) {}

    /** Keeps the order of the tests. */
    public SqlTrace {
        tests = Collections.unmodifiableMap(new LinkedHashMap<>(tests));
    }

    static SqlTrace of(Map<GradedMethod, TestResult> results) {
        Map<GradedMethod, TracedTest> tests = new LinkedHashMap<>();
        results.forEach((test, result) -> tests.put(
                test,
                result instanceof Observed observed
                        ? new TracedTest(observed.outcome() instanceof Passed, observed.trace())
                        : new TracedTest(false, Optional.empty())));
        return new SqlTrace(tests);
    }

    /** Whether there are tests and all of them passed. */
    public boolean isPassed() {
        return !tests.isEmpty() && tests.values().stream().allMatch(TracedTest::passed);
    }

    /** The tests of either that ended otherwise in the other, or in which something else was said to the database. */
    public List<GradedMethod> differencesTo(SqlTrace other) {
        Set<GradedMethod> all = new LinkedHashSet<>(tests.keySet());
        all.addAll(other.tests.keySet());
        all.removeIf(test -> Objects.equals(tests.get(test), other.tests.get(test)));
        return List.copyOf(all);
    }
}
