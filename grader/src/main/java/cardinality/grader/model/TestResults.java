package cardinality.grader.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What came of the tests of one exercise.
 *
 * @param byTest a result for each test that was asked for, in that order
 * @param clean whether one worker ran them all, and was found unchanged afterwards. Only then is it certain that the same classes
 *     would get the same results again, so that nobody else may be given results that are not clean
 */
public record TestResults(Map<GradedMethod, TestResult> byTest, boolean clean) {
    public TestResults {
        byTest = Collections.unmodifiableMap(new LinkedHashMap<>(byTest));
    }
}
