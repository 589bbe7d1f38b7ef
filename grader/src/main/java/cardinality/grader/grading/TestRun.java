package cardinality.grader.grading;

import cardinality.grader.gate.Admitted;
import cardinality.grader.gate.Below;
import cardinality.grader.model.GradedMethod;
import java.util.List;

/**
 * Everything that determines the results of tests.
 *
 * @param classes the submitted classes
 * @param below classes of the exercises that it builds on
 * @param tests the tests that run over them
 */
public record TestRun(Admitted classes, Below below, List<GradedMethod> tests) {
    public TestRun {
        tests = List.copyOf(tests);
    }
}
