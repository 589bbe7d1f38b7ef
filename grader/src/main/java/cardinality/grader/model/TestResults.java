package cardinality.grader.model;

import cardinality.testkit.drawing.SchemaReport;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The results of the tests of one exercise.
 *
 * @param byTest a result for each requested test, in the requested order
 * @param clean whether a single worker ran all tests and was found unchanged afterwards; only then do the same classes
 *     certainly get the same results again, so results that are not clean must not be reused
 * @param schema the tables of the exercise's own mapping, if a test has read them
 */
public record TestResults(Map<GradedMethod, TestResult> byTest, boolean clean, Optional<SchemaReport> schema) {

    /** Creates results of tests that did not read the schema. */
    public TestResults(Map<GradedMethod, TestResult> byTest, boolean clean) {
        this(byTest, clean, Optional.empty());
    }

    public TestResults {
        byTest = Collections.unmodifiableMap(new LinkedHashMap<>(byTest));
    }
}
