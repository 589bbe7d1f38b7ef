package cardinality.grader.grading;

import cardinality.grader.model.GradedMethod;
import java.util.List;
import java.util.Map;

/**
 * All that decides how tests end.
 *
 * @param classes what was handed in, compiled, by binary name
 * @param below classes of the exercises that it builds on
 * @param tests what is run over them
 */
public record TestRun(Map<String, byte[]> classes, Map<String, byte[]> below, List<GradedMethod> tests) {
    public TestRun {
        classes = Map.copyOf(classes);
        below = Map.copyOf(below);
        tests = List.copyOf(tests);
    }
}
