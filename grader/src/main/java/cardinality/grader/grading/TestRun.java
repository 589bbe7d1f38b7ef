package cardinality.grader.grading;

import cardinality.grader.gate.Admitted;
import cardinality.grader.gate.Below;
import cardinality.grader.model.GradedMethod;
import java.util.List;

/**
 * All that decides how tests end.
 *
 * @param classes what was handed in, compiled
 * @param below classes of the exercises that it builds on
 * @param tests what is run over them
 */
public record TestRun(Admitted classes, Below below, List<GradedMethod> tests) {
    public TestRun {
        tests = List.copyOf(tests);
    }
}
