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
 * A trace of how Hibernate mapped the classes and what it sent to the database while the tests of one exercise ran: the
 * mapping, the DDL, all other statements with their bound values, commits and rollbacks, in order, as one digest per
 * test. Points in time, the values of UUIDs, and statements that tests send by plain JDBC are left out. The trace of a
 * reference is the same in each run and each worker. Classes that bind random numbers, or save the elements of a set in
 * the order of identity hash codes, occasionally have a different one.
 *
 * <p>Two sources with equal traces have the same mapping, and send the same statements to the database in every
 * situation that the tests create. That does <em>not</em> prove that the following are equal:
 *
 * <ul>
 *   <li>what Java does with the rows, or without SQL: order, duplicates and type of a result, {@code equals} and
 *       {@code hashCode}, both sides in sync, {@code toString}, thrown exceptions;
 *   <li>the behaviour of these classes in tests of other exercises;
 *   <li>the moment, the id and the content of a stream or LOB that a statement carries.
 * </ul>
 *
 * @param tests the tests of the exercise; empty if it did not get as far as its tests
 */
public record SqlTrace(Map<GradedMethod, TracedTest> tests) {

    /**
     * One test.
     *
     * @param passed whether it passed
     * @param digest SHA-256, in hexadecimal; empty for a test that opens no database or did not finish
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

    /** The tests of either trace whose result or digest differs in the other. */
    public List<GradedMethod> differencesTo(SqlTrace other) {
        Set<GradedMethod> all = new LinkedHashSet<>(tests.keySet());
        all.addAll(other.tests.keySet());
        all.removeIf(test -> Objects.equals(tests.get(test), other.tests.get(test)));
        return List.copyOf(all);
    }
}
