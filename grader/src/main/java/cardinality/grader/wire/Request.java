package cardinality.grader.wire;

import cardinality.grader.model.ClassFiles;
import cardinality.grader.model.GradedMethod;
import cardinality.grader.model.SourceFile;
import java.util.List;

/** A message from the controller to a worker. */
public sealed interface Request {

    /**
     * Compile these sources.
     *
     * @param sources sources of one exercise
     * @param classPath classes that the sources may use in addition to Java and Hibernate, by binary name
     */
    record Compile(List<SourceFile> sources, ClassFiles classPath) implements Request {
        public Compile {
            sources = List.copyOf(sources);
        }
    }

    /**
     * Run these tests over these classes.
     *
     * @param classes admitted classes by binary name
     * @param tests the tests, each reported exactly once
     * @param traced whether to report a trace of the statements for each test
     * @param seed the seed for test data that no feedback discloses; any text
     */
    record Run(ClassFiles classes, List<GradedMethod> tests, boolean traced, String seed) implements Request {
        public Run {
            tests = List.copyOf(tests);
        }

        /** Returns the same request for some of its tests. */
        public Run only(List<GradedMethod> some) {
            return new Run(classes, some, traced, seed);
        }
    }
}
